package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeAccount;
import java.time.Duration;

/**
 * Assertions on every device of an account, and on the secrets with one key that all of them have.
 */
public final class EverySecretAssert extends EveryDeviceAssert {

  private final String key;

  EverySecretAssert(FakeAccount actual, String key) {
    super(actual);
    this.key = key;
  }

  /**
   * Verifies that the secret of every device was created or last updated within the given time
   * before now, by the account's clock.
   *
   * <pre>{@code
   * account.devices().forEach(device -> device.addSecret("wifi_password", "hunter2!"));
   * account.clock().advance(Duration.ofDays(90));
   *
   * assertThat(account).everyDevice().hasSecret("wifi_password")
   *     .wasRotatedWithin(Duration.ofDays(90)); // passes
   * assertThat(account).everyDevice().hasSecret("wifi_password")
   *     .wasRotatedWithin(Duration.ofDays(30)); // fails
   * }</pre>
   *
   * @param longest the longest allowed age, inclusive
   * @throws AssertionError if the secret of a device is older; the message shows the first 20, each
   *     with its date, the account's time and its age
   * @throws IllegalArgumentException if the duration is negative
   */
  public EverySecretAssert wasRotatedWithin(Duration longest) {
    requireAge(longest);
    allSatisfy(device -> device.hasSecret(key).wasRotatedWithin(longest));
    return this;
  }
}
