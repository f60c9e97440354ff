package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.count;

import io.github.microvisorfake.FakeSecret;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a {@link FakeSecret}. Failure messages of {@link #withValue}, {@link
 * #wasRotatedAfter} and {@link #wasRotatedWithin} never show the secret's value. Inherited AssertJ
 * assertions that read properties, such as {@code extracting}, do.
 */
public final class FakeSecretAssert extends AbstractFakeAssert<FakeSecretAssert, FakeSecret> {

  FakeSecretAssert(@Nullable FakeSecret actual) {
    super(actual, FakeSecretAssert.class);
  }

  /**
   * Verifies that the secret has the given value.
   *
   * <pre>{@code
   * device.addSecret("wifi_password", "hunter2!");
   *
   * assertThat(device).hasSecret("wifi_password").withValue("hunter2!"); // passes
   * assertThat(device).hasSecret("wifi_password").withValue("letmein"); // fails
   * }</pre>
   *
   * @param expected the expected value, which a failure message shows
   * @throws AssertionError if the secret has another value; the message shows only its length
   */
  public FakeSecretAssert withValue(String expected) {
    requireArgument(expected, "expected");
    isNotNull();
    if (!actual.value().equals(expected)) {
      int length = actual.value().codePointCount(0, actual.value().length());
      throw mismatch(
          "to have value",
          expected,
          "but it has another value of "
              + count(length, "character")
              + ", not shown because it is secret");
    }
    return this;
  }

  /**
   * Verifies that the secret was created or last updated after the given time.
   *
   * <pre>{@code
   * FakeSecret secret = device.addSecret("k", "v"); // at 12:00:00 by the account's clock
   *
   * assertThat(secret).wasRotatedAfter(Instant.parse("2026-01-01T11:59:59Z")); // passes
   * assertThat(secret).wasRotatedAfter(Instant.parse("2026-01-01T12:00:00Z")); // fails
   * }</pre>
   *
   * @param time the time by the account's clock, exclusive
   * @throws AssertionError if the secret was created or last updated at or before the given time
   */
  public FakeSecretAssert wasRotatedAfter(Instant time) {
    requireArgument(time, "time");
    isNotNull();
    if (!actual.dateRotated().isAfter(time)) {
      throw notAfter("rotated", time, actual.dateRotated());
    }
    return this;
  }

  /**
   * Verifies that the secret was created or last updated within the given time before now, by the
   * account's clock.
   *
   * <pre>{@code
   * FakeSecret secret = device.addSecret("k", "v");
   *
   * account.clock().advance(Duration.ofDays(90));
   * assertThat(secret).wasRotatedWithin(Duration.ofDays(90)); // passes
   *
   * account.clock().advance(Duration.ofDays(1));
   * assertThat(secret).wasRotatedWithin(Duration.ofDays(90)); // fails
   * }</pre>
   *
   * @param longest the longest allowed age, inclusive
   * @throws AssertionError if the secret is older; the message has the date, the account's time and
   *     the age
   * @throws IllegalArgumentException if the duration is negative
   */
  public FakeSecretAssert wasRotatedWithin(Duration longest) {
    requireAge(longest);
    isNotNull();
    Duration age = actual.age();
    if (age.compareTo(longest) > 0) {
      throw notWithin("rotated", longest, actual.dateRotated(), age);
    }
    return this;
  }
}
