package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.Messages.assertFails;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.journal.HttpMethod.DELETE;
import static io.github.microvisorfake.journal.HttpMethod.GET;
import static io.github.microvisorfake.journal.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import com.twilio.rest.microvisor.v1.AccountSecret;
import com.twilio.rest.microvisor.v1.device.DeviceConfig;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import org.junit.jupiter.api.Test;

@MicrovisorFake
@SuppressWarnings("NullAway.Init")
class FakeAccountAssertTest {

  @FromFake private FakeAccount account;
  @FromFake private TwilioRestClient twilio;

  @Test
  void hasDevicePassesForNameAndSidAndReturnsItsAssertions() {
    FakeDevice device = account.addDevice("thermostat-1");
    device.addConfig("k", "v");

    assertThat(account).hasDevice("thermostat-1").hasConfig("k").withValue("v");
    assertThat(account).hasDevice(device.sid());
  }

  @Test
  void hasDeviceListsExistingDevices() {
    FakeDevice device = account.addDevice("thermostat-1");

    assertFails(
        () -> assertThat(account).hasDevice("thermostat-2"),
        """
        Expecting:
          %s
        to have device:
          "thermostat-2"
        but it has:
          %s
        did you mean "thermostat-1"?"""
            .formatted(account, device));
  }

  @Test
  void hasDeviceListsAtMostTwentyDevices() {
    for (int i = 0; i < 25; i++) {
      account.addDevice();
    }

    assertThatThrownBy(() -> assertThat(account).hasDevice("thermostat-1"))
        .hasMessageEndingWith("\n  and 5 more");
  }

  @Test
  void hasAppPassesForNameAndSidAndReturnsItsAssertions() {
    FakeApp app = account.addApp("sensor-firmware");

    assertThat(account).hasApp("sensor-firmware").hasHash(app.hash());
    assertThat(account).hasApp(app.sid()).hasUniqueName("sensor-firmware");
  }

  @Test
  void hasAppReportsThatThereAreNoApps() {
    assertFails(
        () -> assertThat(account).hasApp("sensor-firmware"),
        """
        Expecting:
          %s
        to have app:
          "sensor-firmware"
        but it has none"""
            .formatted(account));
  }

  @Test
  void hasNoAppPassesForUnknownAppAndFailsForExistingApp() {
    FakeApp app = account.addApp("sensor-firmware");

    assertThat(account).hasNoApp("firmware");
    assertFails(
        () -> assertThat(account).hasNoApp("sensor-firmware"),
        """
        Expecting:
          %s
        to have no app:
          "sensor-firmware"
        but it has:
          %s"""
            .formatted(account, app));
  }

  @Test
  void everyDevicePassesIfAllDevicesSatisfyTheAssertion() {
    FakeApp app = account.addApp("sensor-firmware");
    for (int i = 0; i < 3; i++) {
      FakeDevice device = account.addDevice();
      device.addConfig("broker-host", "mqtt.example.com");
      device.addSecret("wifi_password", "hunter2!");
      device.setTargetApp(app);
    }

    assertThat(account)
        .everyDevice()
        .hasConfig("broker-host")
        .hasSecret("wifi_password")
        .hasTargetApp("sensor-firmware")
        .allSatisfy(device -> device.hasSecret("wifi_password").withValue("hunter2!"));
  }

  @Test
  void everyDeviceReportsEachFailingDevice() {
    FakeDevice one = account.addDevice("one");
    one.addConfig("broker-host", "v");
    FakeDevice two = account.addDevice("two");

    assertFails(
        () -> assertThat(account).everyDevice().hasConfig("broker-host"),
        """
        Expecting:
          %s
        to have only devices that satisfy the given assertions
        but 1 of 2 devices failed:

        Expecting:
          %s
        to have a config with key:
          "broker-host"
        but it has no configs
        similar entries:
          %s has a config with this key"""
            .formatted(account, two, one));
  }

  @Test
  void everyDeviceAssertionsFailIfADeviceFails() {
    account.addDevice();
    EveryDeviceAssert every = assertThat(account).everyDevice();

    assertThatThrownBy(() -> every.hasSecret("k")).hasMessageContaining("a secret with key");
    assertThatThrownBy(() -> every.hasTargetApp("a")).hasMessageContaining("to target app");
    assertThatThrownBy(() -> every.allSatisfy(device -> device.isLogging()))
        .hasMessageContaining("to be logging");
  }

  @Test
  void everyDeviceFailsWithoutDevices() {
    assertFails(
        () -> assertThat(account).everyDevice().hasConfig("broker-host"),
        """
        Expecting:
          %s
        to have at least one device
        but it has none"""
            .formatted(account));
  }

  @Test
  void receivedPassesForMatchingRequests() {
    FakeDevice device = account.addDevice();
    AccountSecret.creator("root_ca", "hunter2!").create(twilio);
    DeviceConfig.creator(device.sid(), "a", "v").create(twilio);
    DeviceConfig.creator(device.sid(), "b", "v").create(twilio);

    assertThat(account).received(POST, "/v1/Secrets").withStatus(201).times(1);
    assertThat(account).received(POST, "/v1/Secrets").withParameter("Key", "root_ca");
    assertThat(account).received(POST, "/v1/Devices/*/Configs").times(2);
    assertThat(account).receivedNo(DELETE, "/v1/Secrets/*").receivedNo(POST, "/v1/*/Configs");
  }

  @Test
  void receivedListsOtherRequestsWithoutSecrets() {
    AccountSecret.creator("root_ca", "hunter2!").create(twilio);

    assertFails(
        () -> assertThat(account).received(GET, "/v1/Secrets"),
        """
        Expecting:
          %s
        to have received GET /v1/Secrets
        but received:
          1 POST /v1/Secrets (Value, Key=root_ca) 201"""
            .formatted(account));
  }

  @Test
  void receivedReportsThatThereAreNoRequests() {
    assertFails(
        () -> assertThat(account).received(GET, "/v1/Secrets"),
        """
        Expecting:
          %s
        to have received GET /v1/Secrets
        but received no requests (if none is expected, use receivedNo)"""
            .formatted(account));
  }

  @Test
  void receivedNoListsMatchingRequests() {
    AccountSecret.creator("root_ca", "hunter2!").create(twilio);

    assertFails(
        () -> assertThat(account).receivedNo(POST, "/v1/*"),
        """
        Expecting:
          %s
        not to have received POST /v1/*
        but received:
          1 POST /v1/Secrets (Value, Key=root_ca) 201"""
            .formatted(account));
  }

  @Test
  void timesListsTheRequests() {
    AccountConfig.creator("k", "v").create(twilio);
    assertThatThrownBy(() -> AccountConfig.creator("k", "v").create(twilio))
        .isInstanceOf(ApiException.class);

    assertThatThrownBy(() -> assertThat(account).received(POST, "/v1/Configs").times(1))
        .hasMessageStartingWith(
            """

            Expecting:
              %s
            to have received POST /v1/Configs 1 time
            but received it 2 times:
              1 POST /v1/Configs (Value=v, Key=k) 201
              2 POST /v1/Configs (Value=v, Key=k) 409 (20409):"""
                .formatted(account));
  }

  @Test
  void descriptionIsPassedOnToNestedAssertions() {
    account.addDevice();
    AccountConfig.creator("k", "v").create(twilio);

    assertThatThrownBy(() -> assertThat(account).as("50%").received(POST, "/v1/Configs").times(2))
        .hasMessageStartingWith("[50%] ");
    assertThatThrownBy(() -> assertThat(account).as("50%").everyDevice().hasConfig("k"))
        .hasMessageStartingWith("[50%] ");
  }

  @Test
  void everyAssertionFailsForNull() {
    FakeAccountAssert onNull = assertThat((FakeAccount) null);

    assertThatThrownBy(() -> onNull.hasDevice("a")).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.hasApp("a")).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.hasNoApp("a")).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.hasNoDevice("a")).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.hasNoPublicKey("a")).hasMessageContaining("not to be null");
    assertThatThrownBy(onNull::hasNoExplainedSuccess).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.hasPublicKey("a")).hasMessageContaining("not to be null");
    assertThatThrownBy(onNull::everyDevice).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.received(GET, "/")).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.receivedNo(GET, "/")).hasMessageContaining("not to be null");
  }

  @Test
  void everyDeviceShowsAtMostTwentyFailures() {
    for (int i = 0; i < 25; i++) {
      account.addDevice();
    }

    assertThatThrownBy(() -> assertThat(account).everyDevice().hasConfig("k"))
        .hasMessageContaining("but 25 of 25 devices failed:")
        .hasMessageEndingWith("\n\nand 5 more")
        .satisfies(
            error -> assertThat(String.valueOf(error.getMessage()).split("with key")).hasSize(21));
  }

  @Test
  void receivedNoListsOldMatchingRequests() {
    AccountConfig.creator("k", "v").create(twilio);
    for (int i = 0; i < 15; i++) {
      AccountConfig.fetcher("k").fetch(twilio);
    }

    assertThatThrownBy(() -> assertThat(account).receivedNo(POST, "/v1/Configs"))
        .hasMessageEndingWith("but received:\n  1 POST /v1/Configs (Value=v, Key=k) 201");
  }

  @Test
  void misspelledNameIsCorrected() {
    account.addDevice("thermostat-1");
    account.addDevice("thermostat-2");
    account.addApp("sensor-firmware");

    assertThatThrownBy(() -> assertThat(account).hasDevice("termostat-2"))
        .hasMessageEndingWith("\ndid you mean \"thermostat-2\"?");
    assertThatThrownBy(() -> assertThat(account).hasDevice("Thermostat-2"))
        .hasMessageEndingWith("\ndid you mean \"thermostat-2\"?");
    assertThatThrownBy(() -> assertThat(account).hasApp("sensor-frmware"))
        .hasMessageEndingWith("\ndid you mean \"sensor-firmware\"?");
    assertThatThrownBy(() -> assertThat(account).hasDevice("gateway"))
        .hasMessageNotContaining("did you mean");
    assertThatThrownBy(() -> assertThat(account).hasDevice(""))
        .hasMessageNotContaining("did you mean");
  }

  @Test
  void hasNoDevicePassesForAnUnknownNameAndListsDevicesOtherwise() {
    FakeDevice device = account.addDevice("thermostat-1");

    assertThat(account).hasNoDevice("thermostat-2");
    assertFails(
        () -> assertThat(account).hasNoDevice("thermostat-1"),
        """
        Expecting:
          %s
        to have no device:
          "thermostat-1"
        but it has:
          %s"""
            .formatted(account, device));
    assertThatThrownBy(() -> assertThat(account).hasNoDevice(device.sid()))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void withParameterExplainsUnrecordedValues() {
    AccountSecret.creator("root_ca", "hunter2!").create(twilio);

    assertThatThrownBy(
            () ->
                assertThat(account)
                    .received(POST, "/v1/Secrets")
                    .withParameter("Value", "hunter2!"))
        .hasMessageEndingWith(
            "the value of Value is not recorded because it may be a secret; assert on the stored secret instead");
  }

  @Test
  void receivedRejectsImpossiblePaths() {
    for (String path : new String[] {"v1/Secrets", "*", "", account.uri() + "/v1", "/v1?a=b"}) {
      assertThatThrownBy(() -> assertThat(account).receivedNo(POST, path))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "no request can have the path '%s'; a path starts with / and contains no host or query, as in /v1/Secrets"
                  .formatted(path));
    }
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullArgumentsAreRejected() {
    assertThatThrownBy(() -> assertThat(account).hasDevice(null))
        .hasMessage("sidOrUniqueName must not be null");
    assertThatThrownBy(() -> assertThat(account).hasPublicKey(null))
        .hasMessage("sidOrFriendlyName must not be null");
    assertThatThrownBy(() -> assertThat(account).received(GET, null))
        .hasMessage("path must not be null");
  }
}
