package io.github.microvisorfake.docs;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThatThrownBy;
import static io.github.microvisorfake.device.FetchItem.accountConfig;
import static io.github.microvisorfake.device.FetchItem.deviceSecret;
import static io.github.microvisorfake.journal.HttpMethod.DELETE;
import static io.github.microvisorfake.journal.HttpMethod.POST;
import static org.awaitility.Awaitility.await;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountSecret;
import com.twilio.rest.microvisor.v1.Device;
import com.twilio.rest.microvisor.v1.device.DeviceConfig;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.device.UpdateStatus;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NamedDevice;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The examples in {@code docs/assertions.md}. */
@MicrovisorFake(devices = "thermostat-1")
@SuppressWarnings("NullAway.Init")
class AssertionsExamplesTest {

  @FromFake FakeAccount account;

  @NamedDevice("thermostat-1")
  FakeDevice device;

  @Test
  void configsAndSecrets() {
    Instant before = account.clock().instant();
    account.clock().advance(Duration.ofSeconds(1));
    device.addSecret("wifi_password", "hunter2!");
    device.addConfig("broker-host", "mqtt.example.com");
    account.addSecret("root_ca", "0123");
    account.addConfig("api_url", "https://example.com");

    assertThat(device).hasSecret("wifi_password").withValue("hunter2!");
    assertThat(device).hasConfig("broker-host").withValue("mqtt.example.com");
    assertThat(device).hasNoSecret("root_ca").hasOnlyConfigs("broker-host");
    assertThat(account).hasSecret("root_ca").wasRotatedAfter(before); // created or updated after
    assertThat(account).hasConfig("api_url").wasUpdatedAfter(before);
  }

  @Test
  void devicesAndApps(TwilioRestClient twilio) {
    FakeApp app = account.addApp("sensor-firmware");
    account.addDevice("thermostat-2");
    Device.updater("thermostat-1")
        .setTargetApp("sensor-firmware")
        .setLoggingEnabled(true)
        .setRestartApp(true)
        .update(twilio);

    assertThat(device).hasUniqueName("thermostat-1").hasTargetApp("sensor-firmware");
    assertThat(device).hasUpdateStatus(UpdateStatus.PENDING).isLogging().hasRestartRequests(1);
    assertThat(account).hasDevice("thermostat-2").hasNoTargetApp().isNotLogging();
    assertThat(account).hasApp("sensor-firmware").hasHash(app.hash()).hasManifest(app.manifest());
    assertThat(account).hasNoApp("old-firmware").hasNoDevice("thermostat-9");
  }

  @Test
  void everyDevice() {
    device.addConfig("broker-host", "mqtt.example.com");

    assertThat(account).everyDevice().hasConfig("broker-host");
    assertThat(account)
        .everyDevice()
        .allSatisfy(each -> each.hasConfig("broker-host").withValue("mqtt.example.com"));
  }

  @Test
  void theDevicesSide() {
    device.addSecret("wifi_password", "hunter2!");
    account.addConfig("api_url", "https://example.com");

    assertThat(device).canFetch(deviceSecret("wifi_password"), accountConfig("api_url"));
    assertThat(account).everyDevice().canFetch(deviceSecret("wifi_password"));
    assertThat(device).hasSecret("wifi_password").wasRotatedWithin(Duration.ofDays(90));
    assertThat(account)
        .everyDevice()
        .hasSecret("wifi_password")
        .wasRotatedWithin(Duration.ofDays(90));
  }

  @Test
  void publicKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2_048);
    KeyPair pair = generator.generateKeyPair();
    account.addPublicKey(pair.getPublic(), "laptop");

    assertThat(account).hasPublicKey("laptop").isKey(pair.getPublic());
    assertThat(account).hasNoPublicKey("old laptop");
  }

  @Test
  void requests(TwilioRestClient twilio) {
    AccountSecret.creator("root_ca", "0123").create(twilio);
    DeviceConfig.creator("thermostat-1", "broker-host", "mqtt.example.com").create(twilio);

    assertThat(account).received(POST, "/v1/Secrets").withStatus(201).times(1);
    assertThat(account).received(POST, "/v1/Devices/*/Configs").withParameter("Key", "broker-host");
    assertThat(account).received(POST, "/v1/Secrets").eachHasStatus(201);
    assertThat(account).receivedNo(DELETE, "/v1/Secrets/*");

    assertThat(device).received(POST, "/Configs").times(1); // by SID or by name
    assertThat(account).hasNoExplainedSuccess();

    account.clearRequests();
    assertThat(account).receivedNo(POST, "/v1/Secrets");
  }

  @Test
  void requestsOfAnotherThread(TwilioRestClient twilio) {
    CompletableFuture<Void> running =
        CompletableFuture.runAsync(() -> AccountSecret.creator("root_ca", "0123").create(twilio));

    await().untilAsserted(() -> assertThat(account).hasSecret("root_ca").withValue("0123"));
    await()
        .untilAsserted(
            () -> assertThat(account).received(POST, "/v1/Secrets").withStatus(201).times(1));
    running.join();
  }

  @Test
  void rejectedRequest(TwilioRestClient twilio) {
    assertThatThrownBy(() -> DeviceConfig.creator("thermostat-9", "k", "v").create(twilio))
        .isInstanceOf(ApiException.class);

    assertThat(account.requests().get(0))
        .hasStatus(404)
        .hasCode(20404)
        .hasExplanationContaining("no device");
  }

  @Test
  void softAssertions() {
    device.addSecret("wifi_password", "hunter2!");
    device.addConfig("broker-host", "mqtt.example.com");

    SoftAssertions.assertSoftly(
        softly -> {
          softly.check(() -> assertThat(device).hasSecret("wifi_password").withValue("hunter2!"));
          softly.check(() -> assertThat(device).hasConfig("broker-host"));
        });
  }
}
