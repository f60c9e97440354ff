package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.Messages.assertFails;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.Device;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.device.UpdateStatus;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NamedDevice;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assertions on apps, and on names, target apps, logging and restarts of devices. */
@MicrovisorFake(devices = "thermostat-1", clock = "2026-01-01T00:00:00Z")
@SuppressWarnings("NullAway.Init")
class DeviceAndAppAssertTest {

  private static final String SID = "KA0123456789abcdef0123456789abcdef";

  @FromFake private FakeAccount account;

  @NamedDevice("thermostat-1")
  private FakeDevice device;

  private FakeApp app;

  @BeforeEach
  void addApp() {
    app = account.addApp(SID, "sensor-firmware", "sha256:9f86d0", new byte[] {1, 2, 3});
  }

  @Test
  void hasUniqueNamePassesForTheName() {
    assertThat(device).hasUniqueName("thermostat-1");
    assertThat(app).hasUniqueName("sensor-firmware");
  }

  @Test
  void hasUniqueNameFailsForAnotherNameOrNoName() {
    FakeDevice nameless = account.addDevice();

    assertFails(
        () -> assertThat(nameless).hasUniqueName("thermostat-1"),
        """
        Expecting:
          %s
        to have unique name:
          "thermostat-1"
        but it has none"""
            .formatted(nameless));
    assertFails(
        () -> assertThat(app).hasUniqueName("Sensor-firmware"),
        """
        Expecting:
          %s
        to have unique name:
          "Sensor-firmware"
        but it was:
          "sensor-firmware"
        first difference at character 1: expected "S" (U+0053), but was "s" (U+0073)"""
            .formatted(app));
  }

  @Test
  void hasTargetAppPassesForNameAndSid() {
    device.setTargetApp(app);

    assertThat(device).hasTargetApp("sensor-firmware").hasTargetApp(app.sid());
  }

  @Test
  void hasTargetAppFailsForAnotherAppAndShowsTheTargetApp() {
    device.setTargetApp(app);
    account.addApp("other");

    assertFails(
        () -> assertThat(device).hasTargetApp("other"),
        """
        Expecting:
          %s
        to target app:
          "other"
        but it targets:
          %s"""
            .formatted(device, app));
  }

  @Test
  void hasTargetAppFailsWithoutATargetApp() {
    assertFails(
        () -> assertThat(device).hasTargetApp("sensor-firmware"),
        """
        Expecting:
          %s
        to target app:
          "sensor-firmware"
        but it targets no app"""
            .formatted(device));
  }

  @Test
  void misspelledTargetAppIsCorrected() {
    device.setTargetApp(app);

    assertThatThrownBy(() -> assertThat(device).hasTargetApp("sensor-frmware"))
        .hasMessageEndingWith("\ndid you mean \"sensor-firmware\"?");
  }

  @Test
  void hasNoTargetAppFailsForATargetApp() {
    assertThat(device).hasNoTargetApp();

    device.setTargetApp(app);

    assertFails(
        () -> assertThat(device).hasNoTargetApp(),
        """
        Expecting:
          %s
        to target no app
        but it targets:
          %s"""
            .formatted(device, app));
  }

  @Test
  void hasUpdateStatusPassesForTheStatusAndShowsADifferentOne() {
    device.setTargetApp(app);

    assertThat(device).hasUpdateStatus(UpdateStatus.PENDING);
    assertFails(
        () -> assertThat(device).hasUpdateStatus(UpdateStatus.UP_TO_DATE),
        """
        Expecting:
          %s
        to have update status:
          "up-to-date"
        but it was:
          "pending\""""
            .formatted(device));
  }

  @Test
  void loggingExpiresByTheClockOfTheAccount() {
    device.enableLoggingUntil(Instant.parse("2026-01-02T00:00:00Z"));
    assertThat(device).isLogging();

    account.clock().advance(Duration.ofHours(24));
    assertThat(device).isNotLogging();
  }

  @Test
  void isNotLoggingShowsUntilWhenLoggingIsEnabled() {
    assertFails(
        () -> assertThat(device).isLogging(),
        """
        Expecting:
          %s
        to be logging
        but it is not"""
            .formatted(device));
    device.enableLoggingUntil(Instant.parse("2026-01-02T00:00:00Z"));
    assertFails(
        () -> assertThat(device).isNotLogging(),
        """
        Expecting:
          %s
        not to be logging
        but it is logging until 2026-01-02T00:00:00Z"""
            .formatted(device));
  }

  @Test
  void hasRestartRequestsVerifiesTheNumberOfRestartRequests(TwilioRestClient twilio) {
    assertThat(device).hasRestartRequests(0);

    Device.updater(device.sid()).setRestartApp(true).update(twilio);

    assertThat(device).hasRestartRequests(1);
    assertFails(
        () -> assertThat(device).hasRestartRequests(2),
        """
        Expecting:
          %s
        to have received 2 restart requests
        but received 1"""
            .formatted(device));
  }

  @Test
  void hasHashPassesForTheHashAndShowsAnother() {
    assertThat(app).hasHash("sha256:9f86d0");
    assertFails(
        () -> assertThat(app).hasHash("9f86d0"),
        """
        Expecting:
          %s
        to have hash:
          "9f86d0"
        but it was:
          "sha256:9f86d0"
        first difference at character 1: expected "9" (U+0039), but was "s" (U+0073)"""
            .formatted(app));
  }

  @Test
  void hasManifestPassesForTheBytesAndShowsTheFirstDifference() {
    assertThat(app).hasManifest(new byte[] {1, 2, 3});
    assertFails(
        () -> assertThat(app).hasManifest(new byte[] {1, 2}),
        """
        Expecting:
          %s
        to have the given manifest of 2 bytes
        but its manifest of 3 bytes differs at byte 2"""
            .formatted(app));
  }

  @Test
  void everyAssertionFailsForNull() {
    FakeDeviceAssert noDevice = assertThat((FakeDevice) null);
    FakeAppAssert noApp = assertThat((FakeApp) null);

    assertThatThrownBy(() -> noDevice.hasTargetApp("a")).hasMessageContaining("not to be null");
    assertThatThrownBy(noDevice::hasNoTargetApp).hasMessageContaining("not to be null");
    assertThatThrownBy(noDevice::isLogging).hasMessageContaining("not to be null");
    assertThatThrownBy(noDevice::isNotLogging).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> noDevice.hasRestartRequests(0)).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> noDevice.hasUniqueName("a")).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> noDevice.hasUpdateStatus(UpdateStatus.ERROR))
        .hasMessageContaining("not to be null");
    assertThatThrownBy(() -> noApp.hasHash("a")).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> noApp.hasUniqueName("a")).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> noApp.hasManifest(new byte[0])).hasMessageContaining("not to be null");
  }
}
