package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.Messages.assertFails;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThatThrownBy;
import static io.github.microvisorfake.device.FetchItem.accountConfig;
import static io.github.microvisorfake.device.FetchItem.accountSecret;
import static io.github.microvisorfake.device.FetchItem.deviceConfig;
import static io.github.microvisorfake.device.FetchItem.deviceSecret;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.device.FetchItem;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NamedDevice;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@MicrovisorFake(devices = {"thermostat-1", "thermostat-2"})
@SuppressWarnings("NullAway.Init")
class CanFetchTest {

  @FromFake private FakeAccount account;

  @NamedDevice("thermostat-1")
  private FakeDevice device;

  @NamedDevice("thermostat-2")
  private FakeDevice other;

  @Test
  void passesIfEachItemIsWhereItSays() {
    device.addSecret("k", "1");
    device.addConfig("k", "2");
    account.addSecret("k", "3");
    account.addConfig("k", "4");

    assertThat(device)
        .canFetch(deviceSecret("k"), deviceConfig("k"))
        .canFetch(accountSecret("k"), accountConfig("k"));
  }

  @Test
  void namesWhatTheDeviceLacksWithSimilarEntries() {
    device.addConfig("wifi_password", "hunter2!");
    account.addSecret("wifi_password", "hunter2!");
    account.addConfig("api-url", "https://example.com");

    assertFails(
        () ->
            assertThat(device)
                .canFetch(
                    deviceConfig("wifi_password"),
                    deviceSecret("wifi_password"),
                    accountConfig("api_url"),
                    deviceSecret("root_ca")),
        """
        Expecting:
          %1$s
        to be able to fetch:
          device config "wifi_password"
          device secret "wifi_password"
          account config "api_url"
          device secret "root_ca"
        but it:
          lacks device secret "wifi_password" (the device has a config with this key; %2$s has a secret with this key)
          lacks account config "api_url" (did you mean "api-url"?)
          lacks device secret "root_ca\""""
            .formatted(device, account));
  }

  /** An entry in any other namespace is found, whichever one was meant. */
  @Test
  void findsTheKeyInEachOtherNamespace() {
    device.addSecret("a", "v");
    account.addConfig("b", "v");
    account.addSecret("c", "v");

    assertLacks(deviceConfig("a"), "(the device has a secret with this key)");
    assertLacks(accountConfig("a"), "(" + device + " has a secret with this key)");
    assertLacks(accountSecret("a"), "(" + device + " has a secret with this key)");
    assertLacks(accountSecret("b"), "(the account has a config with this key)");
    assertLacks(deviceSecret("b"), "(" + account + " has a config with this key)");
    assertLacks(deviceSecret("c"), "(" + account + " has a secret with this key)");
  }

  @Test
  void suggestsTheNearestKeyOfTheNamespace() {
    device.addConfig("Broker-Host", "v");
    device.addConfig("broker-port", "v");
    device.addConfig("unrelated", "v");

    assertLacks(deviceConfig("broker-host"), "(did you mean \"Broker-Host\"?)");
    assertLacks(deviceConfig("broker_port"), "(did you mean \"broker-port\"?)");
  }

  private void assertLacks(FetchItem item, String similar) {
    assertThatThrownBy(() -> assertThat(device).canFetch(item))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("\nbut it:\n  lacks ")
        .hasMessageEndingWith(" " + similar);
  }

  @Test
  void failsIfTheResponseIsTooLarge() {
    device.addSecret("k", "Füße");
    account.setDeviceResponseLimit(5);

    assertFails(
        () -> assertThat(device).canFetch(deviceSecret("k"), deviceSecret("none")),
        """
        Expecting:
          %s
        to be able to fetch:
          device secret "k"
          device secret "none"
        but it:
          lacks device secret "none"
          would receive 6 bytes, but the account's deviceResponseLimit is 5"""
            .formatted(device));
  }

  @Test
  @SuppressWarnings("NullAway")
  void rejectsItemsThatNoDeviceCanAskFor() {
    assertThatThrownBy(() -> assertThat(device).canFetch(deviceSecret("é")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("INVALIDCONFIGKEY");
    assertThatThrownBy(() -> assertThat(account).everyDevice().canFetch())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one");
    assertThatThrownBy(() -> assertThat(device).canFetch((FetchItem[]) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("items must not be null");
  }

  @Test
  void failsForNull() {
    assertThatThrownBy(() -> assertThat((FakeDevice) null).canFetch(deviceSecret("k")))
        .hasMessageContaining("not to be null");
  }

  @Test
  void everyDevicePassesIfEachCanFetch() {
    account.addConfig("api_url", "https://example.com");
    device.addSecret("wifi_password", "hunter2!");
    other.addSecret("wifi_password", "letmein!");

    assertThat(account)
        .everyDevice()
        .canFetch(deviceSecret("wifi_password"), accountConfig("api_url"));
  }

  @Test
  void everyDeviceTellsWhichDeviceLacksWhat() {
    account.addDevice("thermostat-3").addSecret("wifi_password", "hunter2!");
    device.addConfig("wifi_password", "hunter2!");
    other.addSecret("wifi-password", "hunter2!");

    assertFails(
        () -> assertThat(account).everyDevice().canFetch(deviceSecret("wifi_password")),
        """
        Expecting:
          %s
        to have only devices that can fetch:
          device secret "wifi_password"
        but 2 of 3 devices cannot:
          %s lacks device secret "wifi_password" (the device has a config with this key)
          %s lacks device secret "wifi_password" (did you mean "wifi-password"?)"""
            .formatted(account, device, other));
  }

  @Test
  void whatTheAccountLacksIsToldOnce() {
    account.addSecret("api_url", "https://example.com");
    device.addConfig("a", "v");

    assertFails(
        () ->
            assertThat(account).everyDevice().canFetch(accountConfig("api_url"), deviceConfig("a")),
        """
        Expecting:
          %s
        to have only devices that can fetch:
          account config "api_url"
          device config "a"
        but 2 of 2 devices cannot:
          each lacks account config "api_url" (the account has a secret with this key)
          %s lacks device config "a\""""
            .formatted(account, other));
  }

  @Test
  void everyDeviceNamesTheDevicesThatWouldReceiveTooMuch() {
    account.setDeviceResponseLimit(1);
    device.addConfig("k", "v");
    other.addConfig("k", "vv");

    assertThatThrownBy(() -> assertThat(account).everyDevice().canFetch(deviceConfig("k")))
        .hasMessageEndingWith(
            "but 1 of 2 devices cannot:\n  "
                + other
                + " would receive 2 bytes, but the account's deviceResponseLimit is 1");
  }

  @Test
  void theMessageIsBounded() {
    IntStream.range(0, 100).forEach(i -> account.addDevice());
    FetchItem[] items =
        IntStream.range(0, 100).mapToObj(i -> deviceSecret("k" + i)).toArray(FetchItem[]::new);

    assertThatThrownBy(() -> assertThat(account).everyDevice().canFetch(items))
        .hasMessageContaining("\n  and 80 more\nbut 102 of 102 devices cannot:\n")
        .hasMessageContaining("lacks device secret \"k4\" and 95 more\n")
        .hasMessageEndingWith("\n  and 82 more");
    assertThatThrownBy(() -> assertThat(device).canFetch(items))
        .hasMessageContaining("lacks device secret \"k4\"\n")
        .hasMessageEndingWith("\n  and 95 more");
  }

  @Test
  void everyDeviceFailsWithoutDevices() {
    account.devices().forEach(account::removeDevice);

    assertThatThrownBy(() -> assertThat(account).everyDevice().canFetch(deviceSecret("k")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("at least one device");
  }

  @Test
  void messagesShowNoValues() {
    device.addConfig("k", "hunter2!");
    account.addSecret("k", "hunter2!");

    assertThatThrownBy(() -> assertThat(account).everyDevice().canFetch(deviceSecret("k")))
        .hasMessageNotContaining("hunter2");
  }
}
