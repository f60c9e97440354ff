package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.count;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.device.FetchItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Assertions on every device of an account. They fail if the account has no devices. */
public sealed class EveryDeviceAssert extends AbstractFakeAssert<EveryDeviceAssert, FakeAccount>
    permits EverySecretAssert {

  private static final int MAX_SHOWN = 20;

  EveryDeviceAssert(FakeAccount actual) {
    super(actual, EveryDeviceAssert.class);
  }

  /**
   * Verifies that every device has a config with the given key.
   *
   * <pre>{@code
   * account.devices().forEach(device -> device.addConfig("broker-host", "mqtt.example.com"));
   *
   * assertThat(account).everyDevice().hasConfig("broker-host"); // passes
   * assertThat(account).everyDevice().hasConfig("broker-port"); // fails
   * }</pre>
   *
   * @param key the expected key, case-sensitive
   * @throws AssertionError if a device lacks it, or if there are no devices
   */
  public EveryDeviceAssert hasConfig(String key) {
    return allSatisfy(device -> device.hasConfig(key));
  }

  /**
   * Verifies that every device has a secret with the given key.
   *
   * <pre>{@code
   * account.devices().forEach(device -> device.addSecret("wifi_password", "hunter2!"));
   *
   * assertThat(account).everyDevice().hasSecret("wifi_password"); // passes
   * assertThat(account).everyDevice().hasSecret("root_ca"); // fails
   * }</pre>
   *
   * @param key the expected key, case-sensitive
   * @return assertions on every device and on its secret with this key
   * @throws AssertionError if a device lacks it, or if there are no devices
   */
  public EverySecretAssert hasSecret(String key) {
    allSatisfy(device -> device.hasSecret(key));
    EverySecretAssert secrets = new EverySecretAssert(actual, key);
    describeSame((EveryDeviceAssert) secrets);
    return secrets;
  }

  /**
   * Verifies that the firmware of every device can fetch the given configs and secrets, as {@link
   * FakeDeviceAssert#canFetch} does for one device.
   *
   * <pre>{@code
   * account.addConfig("api_url", "https://example.com");
   * account.devices().forEach(device -> device.addConfig("wifi_password", "hunter2!"));
   *
   * assertThat(account).everyDevice().canFetch(accountConfig("api_url")); // passes
   * assertThat(account).everyDevice().canFetch(deviceSecret("wifi_password")); // fails
   * }</pre>
   *
   * @param items the items of one fetch, at least one
   * @throws AssertionError if a device cannot fetch them, or if there are no devices; the message
   *     tells what the first 20 devices lack, with similar entries
   * @throws IllegalArgumentException if there are no items, or if no device can fetch such a key
   */
  public EveryDeviceAssert canFetch(FetchItem... items) {
    requireArgument(items, "items");
    List<FakeDevice> devices = devices();
    List<FetchProblems> problems =
        devices.stream()
            .map(device -> FetchProblems.of(device, items))
            .filter(found -> !found.isEmpty())
            .toList();
    if (!problems.isEmpty()) {
      throw cannotFetch(problems, devices.size(), items);
    }
    return this;
  }

  /**
   * Verifies that the given app is the target app of every device.
   *
   * <pre>{@code
   * account.devices().forEach(device -> device.setTargetApp(app));
   *
   * assertThat(account).everyDevice().hasTargetApp("sensor-firmware"); // passes
   * assertThat(account).everyDevice().hasTargetApp("other-firmware"); // fails
   * }</pre>
   *
   * @param app the SID or the unique name of an app of the account
   * @throws AssertionError if a device has another target app or none, or if there are no devices
   */
  public EveryDeviceAssert hasTargetApp(String app) {
    return allSatisfy(device -> device.hasTargetApp(app));
  }

  /**
   * Verifies that every device satisfies the given assertions.
   *
   * <pre>{@code
   * account.devices().forEach(device -> device.addSecret("wifi_password", "hunter2!"));
   *
   * assertThat(account).everyDevice()
   *     .allSatisfy(device -> device.hasSecret("wifi_password").withValue("hunter2!")); // passes
   * assertThat(account).everyDevice().allSatisfy(device -> device.isLogging()); // fails
   * }</pre>
   *
   * @param assertions the assertions to run on each device
   * @throws AssertionError if a device fails the assertions, or if there are no devices; the
   *     message shows the first 20 failures
   */
  public EveryDeviceAssert allSatisfy(Consumer<FakeDeviceAssert> assertions) {
    requireArgument(assertions, "assertions");
    List<FakeDevice> devices = devices();
    List<String> failures = new ArrayList<>();
    for (FakeDevice device : devices) {
      try {
        // Only the failures that the message shows search the other devices.
        List<FakeDevice> searched = failures.size() < MAX_SHOWN ? devices : List.of();
        assertions.accept(new FakeDeviceAssert(device, searched));
      } catch (AssertionError e) {
        failures.add(String.valueOf(e.getMessage()));
      }
    }
    if (!failures.isEmpty()) {
      throw mismatch(
          "to have only devices that satisfy the given assertions",
          "but "
              + failures.size()
              + " of "
              + count(devices.size(), "device")
              + " failed:\n"
              + abbreviated(failures));
    }
    return this;
  }

  private AssertionError cannotFetch(
      List<FetchProblems> problems, int deviceCount, FetchItem... items) {
    return mismatch(
        "to have only devices that can fetch:\n" + MissingItem.names(items),
        "but "
            + problems.size()
            + " of "
            + count(deviceCount, "device")
            + " cannot:\n"
            + FetchProblems.ofFleet(problems, MAX_SHOWN));
  }

  private List<FakeDevice> devices() {
    List<FakeDevice> devices = actual.devices();
    if (devices.isEmpty()) {
      throw mismatch("to have at least one device", "but it has none");
    }
    return devices;
  }

  private static String abbreviated(List<String> failures) {
    String first = failures.stream().limit(MAX_SHOWN).collect(Collectors.joining("\n"));
    int more = failures.size() - MAX_SHOWN;
    return more <= 0 ? first : first + "\n\nand " + more + " more";
  }
}
