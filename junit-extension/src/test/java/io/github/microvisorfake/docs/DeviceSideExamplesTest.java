package io.github.microvisorfake.docs;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThatThrownBy;
import static io.github.microvisorfake.device.FetchItem.accountConfig;
import static io.github.microvisorfake.device.FetchItem.deviceSecret;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import com.twilio.rest.microvisor.v1.device.DeviceConfig;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.device.FetchItemResult;
import io.github.microvisorfake.device.FetchResponse;
import io.github.microvisorfake.device.FetchResult;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NamedDevice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples of what devices read, and of rotation, in {@code docs/inspection.md}. */
@MicrovisorFake(
    devices = {"thermostat-1", "thermostat-2"},
    clock = "2026-01-01T00:00:00Z")
@SuppressWarnings("NullAway.Init")
class DeviceSideExamplesTest {

  @FromFake FakeAccount account;

  @NamedDevice("thermostat-1")
  FakeDevice thermostat;

  @FromFake TwilioRestClient twilio;

  @BeforeEach
  void storeTheUrl() {
    AccountConfig.creator("api_url", "https://example.com").create(twilio);
  }

  @Test
  void aDeviceFetches() {
    DeviceSecret.creator("thermostat-1", "wifi_password", "hunter2!").create(twilio);

    FetchResponse response =
        thermostat.fetch(deviceSecret("wifi_password"), accountConfig("api_url"));

    assertThat(response.result()).isEqualTo(FetchResult.OK);
    assertThat(response.items().get(0).result()).isEqualTo(FetchItemResult.OK);
    assertThat(response.items().get(0).value()).contains("hunter2!");
  }

  @Test
  void everyDeviceOfAFleetCanFetch() {
    DeviceSecret.creator("thermostat-1", "wifi_password", "hunter2!").create(twilio);
    DeviceSecret.creator("thermostat-2", "wifi_password", "letmein!").create(twilio);

    assertThat(account)
        .everyDevice()
        .canFetch(deviceSecret("wifi_password"), accountConfig("api_url"));
  }

  /** The code under test stores a password as a config, which no test of the API notices. */
  @Test
  void aSecretStoredAsAConfigIsNoticed() {
    DeviceSecret.creator("thermostat-1", "wifi_password", "hunter2!").create(twilio);
    DeviceConfig.creator("thermostat-2", "wifi_password", "letmein!").create(twilio);

    assertThatThrownBy(
            () ->
                assertThat(account)
                    .everyDevice()
                    .canFetch(deviceSecret("wifi_password"), accountConfig("api_url")))
        .isInstanceOf(AssertionError.class)
        .satisfies(error -> assertIsInThePage("" + error.getMessage()));
  }

  @Test
  void aSecretThatWasNotRotatedIsNoticed() {
    thermostat.addSecret("wifi_password", "hunter2!");
    account.clock().advance(Duration.ofDays(91));

    assertThatThrownBy(
            () ->
                assertThat(thermostat)
                    .hasSecret("wifi_password")
                    .wasRotatedWithin(Duration.ofDays(90)))
        .isInstanceOf(AssertionError.class)
        .satisfies(error -> assertIsInThePage(withoutDescription("" + error.getMessage())));
  }

  private static String withoutDescription(String message) {
    return message.substring(message.indexOf("\nExpecting"));
  }

  private static void assertIsInThePage(String message) {
    assertThat(page())
        .contains("```text" + message.replaceAll("(AC|UV)[0-9a-f]{32}", "$1…") + "\n```");
  }

  private static String page() {
    try {
      return Files.readString(Path.of("..", "docs", "inspection.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
