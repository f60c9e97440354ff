package io.github.microvisorfake.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.device.AppStatus;
import io.github.microvisorfake.keys.KeyMaterial;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.signing.ClientValidation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Snapshots: their text, and how they are restored. */
class SnapshotTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final MicrovisorServer SERVER = MicrovisorServer.start();

  private final FakeAccount account = SERVER.addAccount();

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private static FakeDevice fill(FakeAccount account) {
    account.clock().set(NOON);
    account.addSubaccount();
    account.addApiKey();
    account.addPublicKey(KeyMaterial.publicKey(), "laptop");
    account.setClientValidation(ClientValidation.OFF);
    account.addConfig("api_url", "https://example.com");
    FakeApp app = account.addApp("sensor-firmware");
    FakeDevice device = account.addDevice("thermostat-1");
    device.setTargetApp(app);
    device.addConfig("greeting", "good \"morning\"\n");
    device.addSecret("wifi_password", "hunter2!");
    device.enableLoggingUntil(NOON.plus(Duration.ofHours(1)));
    return device;
  }

  @Test
  void showsTheContentInTheOrderOfTheAccount() {
    FakeDevice device = fill(account);

    assertThat(account.snapshot().toString().replaceAll("[0-9a-f]{64}", "…"))
        .isEqualTo(
            """
            authToken = sha256:…
            allowUpdates = false
            clientValidation = off
            deviceResponseLimit = 7168
            config api_url = https://example.com
            API key %s = sha256:…
            subaccount %s
            app sensor-firmware = %s, sha256:…
            device thermostat-1 = %s
            device thermostat-1 targetApp = sensor-firmware (pending)
            device thermostat-1 loggingUntil = 2026-01-01T13:00:00Z
            device thermostat-1 config greeting = "good \\"morning\\"\\u000A"
            device thermostat-1 secret wifi_password = sha256:…
            public key laptop = %s, sha256:…"""
                .formatted(
                    account.apiKeys().get(0).sid(),
                    account.subaccounts().get(0).sid(),
                    account.apps().get(0).sid(),
                    device.sid(),
                    account.publicKeys().get(0).sid()));
  }

  @Test
  void aRandomSeedRepeatsTheText() {
    assertThat(textWithRandomSeed()).isEqualTo(textWithRandomSeed());
  }

  private static String textWithRandomSeed() {
    try (MicrovisorServer server =
        MicrovisorServer.start(ServerOptions.builder().randomSeed(1).build())) {
      fill(server.account());
      return server.account().snapshot().toString();
    }
  }

  @Test
  void restoresEverything() {
    FakeDevice device = fill(account);
    FakeApp app = account.apps().get(0);
    FakePublicKey key = account.publicKeys().get(0);
    AppStatus status = device.app();
    AccountSnapshot before = account.snapshot();
    String text = before.toString();

    account.clock().advance(Duration.ofMinutes(5));
    account.removeDevice(device);
    account.removeApp(app);
    account.removePublicKey(key);
    account.removeApiKey(account.apiKeys().get(0));
    account.addSubaccount();
    account.addDevice("thermostat-1").addSecret("wifi_password", "other");
    account.addSecret("root_ca", "0123");
    account.setAllowUpdates(true);
    account.setClientValidation(ClientValidation.REQUIRED);
    account.setDeviceResponseLimit(1);
    account.restore(before);

    assertThat(account.snapshot()).isEqualTo(before).hasSameHashCodeAs(before);
    assertThat(account.snapshot()).hasToString(text);
    assertThat(account.devices()).containsExactly(device);
    assertThat(account.apps()).containsExactly(app);
    assertThat(device.app()).isEqualTo(status);
    assertThat(device.dateCreated()).isEqualTo(NOON);
    assertThat(device.secret("wifi_password")).map(FakeSecret::dateRotated).hasValue(NOON);
    assertThat(account.clock().instant()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
  }

  @Test
  void aDeviceThatATestHoldsStaysTheDevice() {
    FakeDevice device = account.addDevice("thermostat-1");
    AccountSnapshot before = account.snapshot();
    device.addSecret("wifi_password", "hunter2!");

    account.restore(before);

    assertThat(device.secrets()).isEmpty();
    device.setTargetApp(account.addApp("fw"));
    assertThat(account.device("thermostat-1").orElseThrow().app().targetSid()).isPresent();
  }

  @Test
  void aRestoredSnapshotCanBeRestoredAgain() {
    FakeDevice device = fill(account);
    AccountSnapshot before = account.snapshot();

    account.restore(before);
    device.removeSecret("wifi_password");
    account.restore(before);
    account.addSecret("after", "restore");

    assertThat(device.secret("wifi_password")).isPresent();
    assertThat(before.diff(account.snapshot()).changes()).containsExactly("+ secret after");
  }

  @Test
  void aSnapshotOfAnotherAccountLeavesTheCredentials() {
    fill(account);
    FakeAccount other = SERVER.addAccount();
    other.clock().set(NOON.plus(Duration.ofMinutes(1)));
    String token = other.authToken();

    other.restore(account.snapshot());

    assertThat(other.authToken()).isEqualTo(token);
    assertThat(other.apiKeys()).isEmpty();
    assertThat(other.subaccounts()).isEmpty();
    assertThat(account.snapshot().diff(other.snapshot()).changes())
        .containsExactly(
            "~ authToken",
            "- API key " + account.apiKeys().get(0).sid(),
            "- subaccount " + account.subaccounts().get(0).sid());
    FakeDevice copy = other.device("thermostat-1").orElseThrow();
    assertThat(copy.dateCreated()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
    copy.removeSecret("wifi_password");
    assertThat(account.devices().get(0).secret("wifi_password")).isPresent();
  }

  @Test
  void rejectsASnapshotOfAnotherClass() {
    AccountSnapshot foreign = later -> new AccountDiff(List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.restore(foreign))
        .withMessageContaining("use the result of FakeAccount.snapshot()");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account.snapshot().diff(foreign))
        .withMessageContaining("use the result of FakeAccount.snapshot()");
  }

  @Test
  void rejectsASnapshotOfARemovedAccount() {
    FakeAccount removed = SERVER.addAccount();
    AccountSnapshot before = removed.snapshot();
    SERVER.removeAccount(removed);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> removed.restore(before))
        .withMessageContaining("was removed");
  }
}
