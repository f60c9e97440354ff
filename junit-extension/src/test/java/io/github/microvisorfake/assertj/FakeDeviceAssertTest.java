package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.junit.MicrovisorFake;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicrovisorFake
class FakeDeviceAssertTest {

  private static final String SID = "UV0123456789abcdef0123456789abcdef";

  @SuppressWarnings("NullAway.Init")
  private FakeDevice device;

  @BeforeEach
  void addDevice(FakeAccount account) {
    device = account.addDevice(SID, "thermostat-1");
  }

  @Test
  void hasSecretPassesForExistingSecret() {
    device.addSecret("wifi_password", "hunter2!");

    assertThat(device).hasSecret("wifi_password");
  }

  @Test
  void hasSecretListsExistingKeys() {
    device.addSecret("wifi-password", "hunter2!");
    device.addSecret("root ca", "0123");

    assertFails(
        () -> assertThat(device).hasSecret("wifi_password"),
        """

        Expecting:
          FakeDevice[thermostat-1, UV0123456789abcdef0123456789abcdef]
        to have a secret with key:
          "wifi_password"
        but it has secrets with these keys:
          [wifi-password, root ca]""");
  }

  @Test
  void hasSecretReportsThatThereAreNoSecrets() {
    assertFails(
        () -> assertThat(device).hasSecret("wifi_password"),
        """

        Expecting:
          FakeDevice[thermostat-1, UV0123456789abcdef0123456789abcdef]
        to have a secret with key:
          "wifi_password"
        but it has no secrets""");
  }

  @Test
  void hasSecretFailsForAConfigWithTheKey() {
    device.addConfig("wifi_password", "hunter2!");

    assertThatThrownBy(() -> assertThat(device).hasSecret("wifi_password"))
        .isInstanceOf(AssertionError.class)
        .hasMessageEndingWith(
            "but it has no secrets\nsimilar entries:\n  it has a config with this key");
  }

  @Test
  void hasSecretIsCaseSensitive() {
    device.addSecret("wifi", "v");

    assertThatThrownBy(() -> assertThat(device).hasSecret("Wifi"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void hasNoSecretPassesForUnknownKeys() {
    device.addSecret("wifi_password", "hunter2!");
    device.addConfig("root_ca", "v");

    assertThat(device).hasNoSecret("root_ca").hasNoSecret("wifi-password");
  }

  @Test
  void hasNoSecretListsExistingKeys() {
    device.addSecret("wifi_password", "hunter2!");
    device.addSecret("root_ca", "0123");

    assertFails(
        () -> assertThat(device).hasNoSecret("wifi_password"),
        """

        Expecting:
          FakeDevice[thermostat-1, UV0123456789abcdef0123456789abcdef]
        to have no secret with key:
          "wifi_password"
        but it has secrets with these keys:
          [wifi_password, root_ca]""");
  }

  @Test
  void assertionsReadTheCurrentStateOfTheDevice() {
    FakeDeviceAssert assertion = assertThat(device);
    assertion.hasNoSecret("wifi_password");

    device.addSecret("wifi_password", "hunter2!");

    assertion.hasSecret("wifi_password").withValue("hunter2!");
  }

  @Test
  void keysWithPercentSignsAreShownUnchanged() {
    device.addSecret("100%", "v");
    device.addSecret("%s%n%d", "v");

    assertFails(
        () -> assertThat(device).hasSecret("%n%s"),
        """

        Expecting:
          FakeDevice[thermostat-1, UV0123456789abcdef0123456789abcdef]
        to have a secret with key:
          "%n%s"
        but it has secrets with these keys:
          [100%, %s%n%d]""");
    assertThatThrownBy(() -> assertThat(device).hasNoSecret("100%"))
        .hasMessageContaining("\"100%\"");
  }

  @Test
  void messageStartsWithTheDescription() {
    assertFails(
        () -> assertThat(device).as("after %d tries", 3).hasSecret("k"),
        "[after 3 tries] "
            + """

        Expecting:
          FakeDevice[thermostat-1, UV0123456789abcdef0123456789abcdef]
        to have a secret with key:
          "k"
        but it has no secrets""");
  }

  @Test
  void everyAssertionFailsForNull() {
    FakeDeviceAssert onNull = assertThat((FakeDevice) null);

    assertThatThrownBy(() -> onNull.hasSecret("k"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expecting actual not to be null");
    assertThatThrownBy(() -> onNull.hasNoSecret("k"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expecting actual not to be null");
  }

  @Test
  void overriddenMessageReplacesTheMessage() {
    assertThatThrownBy(
            () -> assertThat(device).overridingErrorMessage("not provisioned").hasSecret("k"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("not provisioned");
  }

  @Test
  void inheritedAssertjAssertionsAreAvailable(FakeAccount account) {
    assertThat(device)
        .isEqualTo(account.device(SID).orElseThrow())
        .satisfies(device -> assertThat(device.sid()).isEqualTo(SID))
        .isNotEqualTo(account.addDevice());
  }

  private static void assertFails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
  }
}
