package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Assertions on every device of an account. They fail for an account that has none. */
public final class EveryDeviceAssert extends AbstractFakeAssert<EveryDeviceAssert, FakeAccount> {

  private static final int SHOWN = 20;

  EveryDeviceAssert(FakeAccount actual) {
    super(actual, EveryDeviceAssert.class);
  }

  /**
   * Verifies that every device has a config with a key.
   *
   * <pre>{@code
   * account.devices().forEach(device -> device.addConfig("broker-host", "mqtt.example.com"));
   *
   * assertThat(account).everyDevice().hasConfig("broker-host"); // passes
   * assertThat(account).everyDevice().hasConfig("broker-port"); // fails
   * }</pre>
   *
   * @throws AssertionError if one has none, or there is no device
   */
  public EveryDeviceAssert hasConfig(String key) {
    return meets(device -> device.hasConfig(key));
  }

  /**
   * Verifies that every device has a secret with a key.
   *
   * <pre>{@code
   * account.devices().forEach(device -> device.addSecret("wifi_password", "hunter2!"));
   *
   * assertThat(account).everyDevice().hasSecret("wifi_password"); // passes
   * assertThat(account).everyDevice().hasSecret("root_ca"); // fails
   * }</pre>
   *
   * @throws AssertionError if one has none, or there is no device
   */
  public EveryDeviceAssert hasSecret(String key) {
    return meets(device -> device.hasSecret(key));
  }

  /**
   * Verifies that every device was told to run an app.
   *
   * <pre>{@code
   * account.devices().forEach(device -> device.setTargetApp(app));
   *
   * assertThat(account).everyDevice().targets("sensor-firmware"); // passes
   * assertThat(account).everyDevice().targets("other-firmware"); // fails
   * }</pre>
   *
   * @param app the unique name or SID of an app of the account
   * @throws AssertionError if one targets another or none, or there is no device
   */
  public EveryDeviceAssert targets(String app) {
    return meets(device -> device.targets(app));
  }

  /**
   * Verifies that every device meets assertions.
   *
   * <pre>{@code
   * account.devices().forEach(device -> device.addSecret("wifi_password", "hunter2!"));
   *
   * assertThat(account).everyDevice()
   *     .meets(device -> device.hasSecret("wifi_password").withValue("hunter2!")); // passes
   * assertThat(account).everyDevice().meets(device -> device.isLogging()); // fails
   * }</pre>
   *
   * @throws AssertionError if one does not, or there is no device; the message says why, of the
   *     first 20
   */
  public EveryDeviceAssert meets(Consumer<FakeDeviceAssert> assertions) {
    given(assertions, "assertions");
    List<FakeDevice> devices = actual.devices();
    if (devices.isEmpty()) {
      throw unmet("to have devices, of which every one can be looked at", "but it has none");
    }
    List<String> failures = new ArrayList<>();
    for (FakeDevice device : devices) {
      try {
        assertions.accept(new FakeDeviceAssert(device));
      } catch (AssertionError e) {
        failures.add(String.valueOf(e.getMessage()));
      }
    }
    if (!failures.isEmpty()) {
      throw unmet(
          "to have " + devices.size() + " devices that all meet an assertion",
          "but " + failures.size() + " do not:\n" + some(failures));
    }
    return this;
  }

  private static String some(List<String> failures) {
    String first = failures.stream().limit(SHOWN).collect(Collectors.joining("\n"));
    int more = failures.size() - SHOWN;
    return more <= 0 ? first : first + "\n\nand " + more + " more";
  }
}
