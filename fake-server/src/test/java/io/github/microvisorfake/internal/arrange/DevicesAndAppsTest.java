package io.github.microvisorfake.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microvisorfake.internal.store.App;
import io.github.microvisorfake.internal.store.Device;
import org.junit.jupiter.api.Test;

class DevicesAndAppsTest extends AbstractArrangeTest {

  private static final String KA = "KA0123456789abcdef0123456789abcdef";
  private static final String UV = "UV0123456789abcdef0123456789abcdef";

  @Test
  void generatesMissingValues() {
    Device device = devicesAndApps.add(NewDevice.unnamed());
    App app = devicesAndApps.add(NewApp.unnamed());

    assertThat(device.sid()).matches("UV[0-9a-f]{32}");
    assertThat(device.uniqueName()).isEmpty();
    assertThat(app.sid()).matches("KA[0-9a-f]{32}");
    assertThat(app.uniqueName()).isEmpty();
    assertThat(app.hash()).isEqualTo(app.manifest().hash());
    assertThat(devicesAndApps.devices()).containsExactly(device);
    assertThat(devicesAndApps.apps()).containsExactly(app);
  }

  @Test
  void keepsGivenValues() {
    Device device = devicesAndApps.add(NewDevice.of(UV, "d"));
    App app = devicesAndApps.add(NewApp.of(KA, "a", "sha256:ab", new byte[] {1}));

    assertThat(devicesAndApps.device(UV)).hasValue(device);
    assertThat(devicesAndApps.device("d")).hasValue(device);
    assertThat(devicesAndApps.app("a")).hasValue(app);
    assertThat(app.sid()).isEqualTo(KA);
    assertThat(app.hash()).isEqualTo("sha256:ab");
    assertThat(app.manifest().bytes()).containsExactly(1);
  }

  @Test
  void rejectsAnInvalidUniqueName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> devicesAndApps.add(NewDevice.named("")))
        .withMessage("the unique name has 0 characters; use 1 to 64 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> devicesAndApps.add(NewApp.named("x".repeat(65))))
        .withMessage("the unique name has 65 characters; use 1 to 64 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> devicesAndApps.add(NewApp.named(KA)))
        .withMessage(
            "'%s' has the format of a SID and cannot be a unique name; to set the SID, pass it as"
                + " the SID together with another unique name",
            KA);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> devicesAndApps.add(NewDevice.named("\uDE00")))
        .withMessage(
            "the unique name contains an unpaired surrogate, which UTF-8 cannot encode; remove it");
  }

  @Test
  void quotesAnInvalidHashOnlyIfItIsShortAndPlain() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> devicesAndApps.add(NewApp.of(KA, "a", "9f86d0", new byte[0])))
        .withMessageStartingWith("'9f86d0' is not the hash of an app; ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> devicesAndApps.add(NewApp.of(KA, "a", "hunter2!", new byte[0])))
        .withMessageStartingWith("a value of 8 characters is not the hash of an app; ");
  }

  @Test
  void quotesAMalformedSidOnlyIfItIsShortAndPlain() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> devicesAndApps.add(NewDevice.of("UV012", "d")))
        .withMessageStartingWith("'UV012' is not the SID of a device; ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> devicesAndApps.add(NewDevice.of("UV" + "0".repeat(34), "d")))
        .withMessageStartingWith("a value of 36 characters is not the SID of a device; ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> devicesAndApps.add(NewDevice.of("UV-hunter2!", "d")))
        .withMessageStartingWith("a value of 11 characters is not the SID of a device; ");
  }

  @Test
  void removalFreesSidAndName() {
    Device device = devicesAndApps.add(NewDevice.of(UV, "d"));
    App app = devicesAndApps.add(NewApp.of(KA, "a", "sha256:ab", new byte[0]));

    assertThat(devicesAndApps.remove(device)).isTrue();
    assertThat(devicesAndApps.remove(app)).isTrue();

    assertThat(devicesAndApps.device("d")).isEmpty();
    assertThat(devicesAndApps.app("a")).isEmpty();
    assertThat(devicesAndApps.devices()).isEmpty();
    assertThat(devicesAndApps.apps()).isEmpty();
    assertThat(devicesAndApps.add(NewDevice.of(UV, "d"))).isNotEqualTo(device);
    assertThat(devicesAndApps.add(NewApp.of(KA, "a", "sha256:ab", new byte[0]))).isNotEqualTo(app);
  }

  @Test
  void removingTwiceDoesNotRemoveASuccessor() {
    Device device = devicesAndApps.add(NewDevice.of(UV, "d"));
    App app = devicesAndApps.add(NewApp.of(KA, "a", "sha256:ab", new byte[0]));
    devicesAndApps.remove(device);
    devicesAndApps.remove(app);
    Device laterDevice = devicesAndApps.add(NewDevice.of(UV, "d"));
    App laterApp = devicesAndApps.add(NewApp.of(KA, "a", "sha256:ab", new byte[0]));

    assertThat(devicesAndApps.remove(device)).isFalse();
    assertThat(devicesAndApps.remove(app)).isFalse();
    assertThat(devicesAndApps.device("d")).hasValue(laterDevice);
    assertThat(devicesAndApps.apps()).containsExactly(laterApp);
  }

  @Test
  void doesNotRemoveADeviceOfAnotherAccount() {
    DevicesAndApps others = accounts.devicesAndApps(accounts.add("AC" + "0".repeat(32), "token"));
    Device own = devicesAndApps.add(NewDevice.of(UV, "d"));
    Device other = others.add(NewDevice.of(UV, "d"));

    assertThat(devicesAndApps.remove(other)).isFalse();
    assertThat(devicesAndApps.devices()).containsExactly(own);
  }
}
