package io.github.microvisorfake.docs;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.device.DeviceConfig;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NamedDevice;
import io.github.microvisorfake.snapshot.AccountDiff;
import io.github.microvisorfake.snapshot.AccountSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples about snapshots in {@code docs/inspection.md}. */
@MicrovisorFake(devices = {"thermostat-1", "thermostat-2"})
@SuppressWarnings("NullAway.Init")
class SnapshotExamplesTest {

  /** Renames the key of the broker's host on a device, and stores the password of the wifi. */
  private record Deployment(TwilioRestClient twilio) {

    void run() {
      String host = DeviceConfig.fetcher("thermostat-1", "broker-host").fetch(twilio).getValue();
      DeviceConfig.creator("thermostat-1", "broker_host", host).create(twilio);
      DeviceConfig.deleter("thermostat-1", "broker-host").delete(twilio);
      DeviceSecret.creator("thermostat-1", "wifi_password", "hunter2!").create(twilio);
    }
  }

  private static final Path PAGE = Path.of("..", "docs", "inspection.md");

  @FromFake FakeAccount account;

  @FromFake TwilioRestClient twilio;

  @NamedDevice("thermostat-1")
  FakeDevice device;

  @Test
  void theDiffOfADeploymentThatRenamedAKey() throws IOException {
    device.addConfig("broker-host", "mqtt.example.com");
    AccountSnapshot before = account.snapshot();

    new Deployment(twilio).run();

    AccountDiff diff = before.diff(account.snapshot());
    assertThat(diff)
        .hasOnlyChanges(
            "> device thermostat-1 config broker-host -> broker_host",
            "+ device thermostat-1 secret wifi_password");
    assertThat(Files.readString(PAGE)).contains("```text\n" + diff + "\n```");
  }

  @Test
  void restore() {
    device.addConfig("broker-host", "mqtt.example.com");
    AccountSnapshot before = account.snapshot();
    new Deployment(twilio).run();

    account.restore(before);
    assertThat(before.diff(account.snapshot())).isEmpty();
    assertThat(device).hasConfig("broker-host");
  }

  @Test
  void aPreparedAccount(MicrovisorServer microvisor) {
    FakeAccount prepared = microvisor.addAccount();
    prepared.addDevice("thermostat-9").addSecret("wifi_password", "hunter2!");

    AccountSnapshot fleet = prepared.snapshot();
    account.restore(fleet);

    assertThat(account).hasDevice("thermostat-9").hasSecret("wifi_password").withValue("hunter2!");
  }

  @Test
  void aSeed(@TempDir Path folder, MicrovisorServer microvisor) throws IOException {
    device.addSecret("wifi_password", "hunter2!");
    Path file = folder.resolve("fleet.json");

    Files.writeString(file, account.toSeedWithSecrets().toJson());

    assertThat(microvisor.addAccount(Seed.read(file)))
        .hasDevice("thermostat-1")
        .hasSecret("wifi_password")
        .withValue("hunter2!");
    assertThat(account.toSeed().toJson()).doesNotContain("hunter2!");
  }
}
