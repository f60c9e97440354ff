package io.github.microvisorfake.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.keys.KeyMaterial;
import io.github.microvisorfake.signing.ClientValidation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of a diff between two snapshots. */
class DiffTest {

  private static final MicrovisorServer SERVER = MicrovisorServer.start();

  private final FakeAccount account = SERVER.addAccount();
  private final FakeDevice device = account.addDevice("thermostat-1");
  private AccountSnapshot before = account.snapshot();

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @BeforeEach
  void stopTheClock() {
    account.clock().set(Instant.parse("2026-01-01T12:00:00Z"));
  }

  private AccountDiff diff() {
    return before.diff(account.snapshot());
  }

  @Test
  void anUnchangedAccountHasNoDifferences() {
    assertThat(diff().isEmpty()).isTrue();
    assertThat(diff()).hasToString("no changes");
  }

  @Test
  void showsWhatWasAddedRemovedAndChanged() {
    device.addConfig("broker-host", "a.example.com");
    device.addConfig("debug", "on");
    device.addSecret("wifi_password", "hunter2!");
    device.addSecret("old", "secret of old");
    before = account.snapshot();

    device.removeConfig("debug");
    device.removeConfig("broker-host");
    device.addConfig("broker-host", "b.example.com");
    device.removeSecret("old");
    device.removeSecret("wifi_password");
    device.addSecret("wifi_password", "hunter3!");
    device.addSecret("root_ca", "0123");
    account.addConfig("api url", "https://example.com");

    assertThat(diff())
        .hasToString(
            """
            + config "api url" = https://example.com
            ~ device thermostat-1 config broker-host = a.example.com -> b.example.com
            - device thermostat-1 config debug
            ~ device thermostat-1 secret wifi_password
            - device thermostat-1 secret old
            + device thermostat-1 secret root_ca""");
  }

  @Test
  void aValueThatMovedToAnotherKeyIsARename() {
    device.addConfig("broker-host", "mqtt.example.com");
    device.addSecret("wifi-password", "hunter2!");
    before = account.snapshot();

    device.removeConfig("broker-host");
    device.addConfig("broker_host", "mqtt.example.com");
    device.removeSecret("wifi-password");
    device.addSecret("wifi password", "hunter2!");

    assertThat(diff().changes())
        .containsExactly(
            "> device thermostat-1 config broker-host -> broker_host",
            "> device thermostat-1 secret wifi-password -> \"wifi password\"");
  }

  @Test
  void equalValuesAreRenamedInTheirOrder() {
    device.addSecret("a", "same");
    device.addSecret("b", "same");
    device.addSecret("c", "same");
    before = account.snapshot();

    device.removeSecret("a");
    device.removeSecret("b");
    device.removeSecret("c");
    device.addSecret("x", "same");
    device.addSecret("y", "same");

    assertThat(diff().changes())
        .containsExactly(
            "> device thermostat-1 secret a -> x",
            "> device thermostat-1 secret b -> y",
            "- device thermostat-1 secret c");
  }

  /** A config that is stored as a secret, or on another owner, is another entry. */
  @Test
  void aValueInAnotherNamespaceIsNoRename() {
    device.addConfig("wifi_password", "hunter2!");
    before = account.snapshot();

    device.removeConfig("wifi_password");
    device.addSecret("wifi_password", "hunter2!");

    assertThat(diff().changes())
        .containsExactly(
            "- device thermostat-1 config wifi_password",
            "+ device thermostat-1 secret wifi_password");
  }

  @Test
  void showsDevicesAndApps() {
    FakeDevice removed = account.addDevice("thermostat-2");
    removed.addConfig("k", "v");
    FakeApp old = account.addApp("old-firmware");
    before = account.snapshot();

    account.removeDevice(removed);
    account.removeApp(old);
    FakeApp app = account.addApp("sensor-firmware");
    device.setTargetApp(app);
    device.enableLoggingUntil(account.clock().instant().plus(Duration.ofHours(1)));
    account.addDevice("thermostat-3").addConfig("k", "v");
    assertThat(diff())
        .hasToString(
            """
            - app old-firmware
            + app sensor-firmware
            + device thermostat-1 targetApp = sensor-firmware (pending)
            + device thermostat-1 loggingUntil = 2026-01-01T13:00:00Z
            - device thermostat-2
            + device thermostat-3
            + device thermostat-3 config k = v""");

    before = account.snapshot();
    device.reportError(5);
    assertThat(diff())
        .hasToString(
            "~ device thermostat-1 targetApp = sensor-firmware (pending) -> sensor-firmware (error 5)");
    before = account.snapshot();
    device.reportApp(app);
    assertThat(diff())
        .hasToString(
            """
            ~ device thermostat-1 targetApp = sensor-firmware (error 5) -> sensor-firmware (up-to-date)
            + device thermostat-1 reportedApp = sensor-firmware""");
  }

  @Test
  void showsSettingsAndCredentials() {
    account.setAllowUpdates(true);
    account.setDeviceResponseLimit(100);
    account.setClientValidation(ClientValidation.REQUIRED);
    String child = account.addSubaccount().sid();
    String key = account.addApiKey().sid();
    account.addPublicKey(KeyMaterial.publicKey(), "my laptop");

    assertThat(diff())
        .hasToString(
            """
            ~ allowUpdates = false -> true
            ~ clientValidation = optional -> required
            ~ deviceResponseLimit = 7168 -> 100
            + API key %s
            + subaccount %s
            + public key "my laptop\""""
                .formatted(key, child));
  }

  @Test
  void anEarlierAppAndALaterOneWithItsNameAreTwoApps() {
    FakeApp app = account.addApp("fw");
    before = account.snapshot();
    account.removeApp(app);
    account.addApp("fw");

    assertThat(diff().changes()).containsExactly("- app fw", "+ app fw");
  }

  @Test
  void longValuesAreShortened() {
    device.addConfig("cert", "a".repeat(2_400));
    before = account.snapshot();
    device.removeConfig("cert");
    device.addConfig("cert", "a".repeat(2_000) + "b");
    device.addConfig("other", "\uD83D\uDE00".repeat(61));

    assertThat(diff().changes())
        .containsExactly(
            "~ device thermostat-1 config cert = %1$s... (2400 characters) -> %1$s... (2001 characters)"
                .formatted("a".repeat(60)),
            "+ device thermostat-1 config other = \"%s\"... (61 characters)"
                .formatted("\uD83D\uDE00".repeat(60)));
  }

  @Test
  void valuesThatDifferAfterTheShownPartHaveThePosition() {
    device.addConfig("cert", "a".repeat(2_400));
    before = account.snapshot();
    device.removeConfig("cert");
    device.addConfig("cert", "a".repeat(2_399) + "b");

    assertThat(diff().changes())
        .singleElement()
        .asString()
        .endsWith("... (2400 characters), different from character 2400 on");
  }

  @Test
  void aDiffBuiltByATestIsEqual() {
    device.addSecret("k", "v");

    assertThat(diff()).isEqualTo(new AccountDiff(List.of("+ device thermostat-1 secret k")));
  }
}
