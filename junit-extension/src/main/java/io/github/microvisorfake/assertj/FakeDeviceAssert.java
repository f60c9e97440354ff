package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.device.UpdateStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assertions on the current state of a {@link FakeDevice}. */
public final class FakeDeviceAssert
    extends AbstractKeyValueOwnerAssert<FakeDeviceAssert, FakeDevice> {

  FakeDeviceAssert(@Nullable FakeDevice actual) {
    super(actual, FakeDeviceAssert.class);
  }

  /**
   * Verifies that the device has the given unique name.
   *
   * <pre>{@code
   * FakeDevice device = account.addDevice("thermostat-1");
   *
   * assertThat(device).hasUniqueName("thermostat-1"); // passes
   * assertThat(device).hasUniqueName("Thermostat-1"); // fails: names are case-sensitive
   * }</pre>
   *
   * @param expected the expected unique name
   * @throws AssertionError if the device has another unique name or none
   */
  public FakeDeviceAssert hasUniqueName(String expected) {
    requireArgument(expected, "expected");
    isNotNull();
    if (!actual.uniqueName().equals(Optional.of(expected))) {
      throw mismatch("to have unique name", expected, butWas(actual.uniqueName()));
    }
    return this;
  }

  /**
   * Verifies that the given app is the target app of the device.
   *
   * <pre>{@code
   * device.setTargetApp(account.addApp("sensor-firmware"));
   *
   * assertThat(device).hasTargetApp("sensor-firmware"); // passes
   * assertThat(device).hasTargetApp("other-firmware"); // fails
   * }</pre>
   *
   * @param app the SID or the unique name of an app of the account
   * @throws AssertionError if the device has another target app or none
   */
  public FakeDeviceAssert hasTargetApp(String app) {
    requireArgument(app, "app");
    isNotNull();
    String sid = actual.account().app(app).map(FakeApp::sid).orElse(app);
    Optional<String> target = actual.app().targetSid();
    if (!target.equals(Optional.of(sid))) {
      throw mismatch(
          "to target app", app, target.map(this::butTargets).orElse("but it targets no app"));
    }
    return this;
  }

  private String butTargets(String sid) {
    return "but it targets:\n  " + actual.account().app(sid).map(FakeApp::toString).orElse(sid);
  }

  /**
   * Verifies that the device has no target app.
   *
   * <pre>{@code
   * assertThat(device).hasNoTargetApp(); // passes for a new device
   *
   * device.setTargetApp(account.addApp("sensor-firmware"));
   * assertThat(device).hasNoTargetApp(); // fails
   * }</pre>
   *
   * @throws AssertionError if the device has a target app
   */
  public FakeDeviceAssert hasNoTargetApp() {
    isNotNull();
    Optional<String> target = actual.app().targetSid();
    if (target.isPresent()) {
      throw mismatch("to target no app", butTargets(target.get()));
    }
    return this;
  }

  /**
   * Verifies the status of the device's app update.
   *
   * <pre>{@code
   * device.setTargetApp(app);
   *
   * assertThat(device).hasUpdateStatus(UpdateStatus.PENDING); // passes
   * assertThat(device).hasUpdateStatus(UpdateStatus.UP_TO_DATE); // fails until the device reports the app
   * }</pre>
   *
   * @param expected the expected status
   * @throws AssertionError if the device has another status
   */
  public FakeDeviceAssert hasUpdateStatus(UpdateStatus expected) {
    requireArgument(expected, "expected");
    isNotNull();
    UpdateStatus status = actual.app().updateStatus();
    if (status != expected) {
      throw mismatch(
          "to have update status",
          expected.wireName(),
          "but it was:\n  \"" + status.wireName() + "\"");
    }
    return this;
  }

  /**
   * Verifies that logging is enabled for the device.
   *
   * <pre>{@code
   * device.enableLoggingUntil(account.clock().instant().plusSeconds(60));
   *
   * assertThat(device).isLogging(); // passes
   *
   * account.clock().advance(Duration.ofSeconds(60));
   * assertThat(device).isLogging(); // fails
   * }</pre>
   *
   * @throws AssertionError if logging is disabled or has expired
   */
  public FakeDeviceAssert isLogging() {
    isNotNull();
    if (actual.loggingUntil().isEmpty()) {
      throw mismatch("to be logging", "but it is not");
    }
    return this;
  }

  /**
   * Verifies that logging is disabled for the device or has expired.
   *
   * <pre>{@code
   * assertThat(device).isNotLogging(); // passes for a new device
   *
   * device.enableLoggingUntil(account.clock().instant().plusSeconds(60));
   * assertThat(device).isNotLogging(); // fails
   * }</pre>
   *
   * @throws AssertionError if logging is enabled; the message shows until when
   */
  public FakeDeviceAssert isNotLogging() {
    isNotNull();
    actual
        .loggingUntil()
        .ifPresent(
            until -> {
              throw mismatch("not to be logging", "but it is logging until " + until);
            });
    return this;
  }

  /**
   * Verifies the number of requests to restart the app of the device.
   *
   * <pre>{@code
   * // the code under test has sent RestartApp=true once
   *
   * assertThat(device).hasRestartRequests(1); // passes
   * assertThat(device).hasRestartRequests(2); // fails
   * }</pre>
   *
   * @param times the expected number of requests with {@code RestartApp=true}, which may be 0
   * @throws AssertionError if the number differs
   */
  public FakeDeviceAssert hasRestartRequests(int times) {
    isNotNull();
    if (actual.restartRequestCount() != times) {
      throw mismatch(
          "to have received " + count(times, "restart request"),
          "but received " + actual.restartRequestCount());
    }
    return this;
  }
}
