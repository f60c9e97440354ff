package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.device.UpdateStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link FakeDevice}, as it is when each assertion is made. */
public final class FakeDeviceAssert
    extends AbstractKeyValueOwnerAssert<FakeDeviceAssert, FakeDevice> {

  FakeDeviceAssert(@Nullable FakeDevice actual) {
    super(actual, FakeDeviceAssert.class);
  }

  /**
   * Verifies that the device has a unique name.
   *
   * <pre>{@code
   * FakeDevice device = account.addDevice("thermostat-1");
   *
   * assertThat(device).hasUniqueName("thermostat-1"); // passes
   * assertThat(device).hasUniqueName("Thermostat-1"); // fails: names are case-sensitive
   * }</pre>
   *
   * @throws AssertionError if it has another or none
   */
  public FakeDeviceAssert hasUniqueName(String expected) {
    given(expected, "expected");
    isNotNull();
    if (!actual.uniqueName().equals(Optional.of(expected))) {
      throw unmet("to have unique name", expected, butWas(actual.uniqueName()));
    }
    return this;
  }

  /**
   * Verifies that the device was told to run an app.
   *
   * <pre>{@code
   * device.setTargetApp(account.addApp("sensor-firmware"));
   *
   * assertThat(device).targets("sensor-firmware"); // passes
   * assertThat(device).targets("other-firmware"); // fails
   * }</pre>
   *
   * @param app the unique name or SID of an app of the account
   * @throws AssertionError if the device targets another app or none
   */
  public FakeDeviceAssert targets(String app) {
    given(app, "app");
    isNotNull();
    String sid = actual.account().app(app).map(FakeApp::sid).orElse(app);
    Optional<String> target = actual.app().targetSid();
    if (!target.equals(Optional.of(sid))) {
      throw unmet("to target app", app, target.map(this::nameOf).orElse("but it targets none"));
    }
    return this;
  }

  private String nameOf(String sid) {
    return "but it targets:\n  " + actual.account().app(sid).map(FakeApp::toString).orElse(sid);
  }

  /**
   * Verifies that the device was told to run no app.
   *
   * <pre>{@code
   * assertThat(device).targetsNothing(); // passes for a new device
   *
   * device.setTargetApp(account.addApp("sensor-firmware"));
   * assertThat(device).targetsNothing(); // fails
   * }</pre>
   *
   * @throws AssertionError if it targets an app
   */
  public FakeDeviceAssert targetsNothing() {
    isNotNull();
    Optional<String> target = actual.app().targetSid();
    if (target.isPresent()) {
      throw unmet("to target no app", nameOf(target.get()));
    }
    return this;
  }

  /**
   * Verifies how far the device has come with its app.
   *
   * <pre>{@code
   * device.setTargetApp(app);
   *
   * assertThat(device).hasUpdateStatus(UpdateStatus.PENDING); // passes
   * assertThat(device).hasUpdateStatus(UpdateStatus.UP_TO_DATE); // fails until it reports the app
   * }</pre>
   *
   * @throws AssertionError if it has another status
   */
  public FakeDeviceAssert hasUpdateStatus(UpdateStatus expected) {
    given(expected, "expected");
    isNotNull();
    UpdateStatus status = actual.app().updateStatus();
    if (status != expected) {
      throw unmet("to have update status", expected.wireName(), "but it is " + status.wireName());
    }
    return this;
  }

  /**
   * Verifies that the device logs.
   *
   * <pre>{@code
   * device.logUntil(account.clock().instant().plusSeconds(60));
   *
   * assertThat(device).isLogging(); // passes
   *
   * account.clock().advance(Duration.ofSeconds(60));
   * assertThat(device).isLogging(); // fails
   * }</pre>
   *
   * @throws AssertionError if it does not
   */
  public FakeDeviceAssert isLogging() {
    isNotNull();
    if (actual.loggingUntil().isEmpty()) {
      throw unmet("to be logging", "but it is not");
    }
    return this;
  }

  /**
   * Verifies that the device does not log.
   *
   * <pre>{@code
   * assertThat(device).isNotLogging(); // passes for a new device
   *
   * device.logUntil(account.clock().instant().plusSeconds(60));
   * assertThat(device).isNotLogging(); // fails
   * }</pre>
   *
   * @throws AssertionError if it does
   */
  public FakeDeviceAssert isNotLogging() {
    isNotNull();
    actual
        .loggingUntil()
        .ifPresent(
            until -> {
              throw unmet("not to be logging", "but it does until " + until);
            });
    return this;
  }

  /**
   * Verifies how often the device was asked to restart its app.
   *
   * <pre>{@code
   * // the code under test has sent RestartApp=true once
   *
   * assertThat(device).wasRestarted(1); // passes
   * assertThat(device).wasRestarted(2); // fails
   * }</pre>
   *
   * @param times 0: never
   * @throws AssertionError if it was asked more or less often
   */
  public FakeDeviceAssert wasRestarted(int times) {
    isNotNull();
    if (actual.restartRequests() != times) {
      throw unmet(
          "to have been asked this often to restart its app",
          times,
          "but it was asked this often:\n  " + actual.restartRequests());
    }
    return this;
  }
}
