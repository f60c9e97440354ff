package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link FakeConfig}. Failure messages show its value. */
public final class FakeConfigAssert extends AbstractFakeAssert<FakeConfigAssert, FakeConfig> {

  FakeConfigAssert(@Nullable FakeConfig actual) {
    super(actual, FakeConfigAssert.class);
  }

  /**
   * Verifies that the config has the given value.
   *
   * <pre>{@code
   * device.addConfig("broker-host", "mqtt.example.com");
   *
   * assertThat(device).hasConfig("broker-host").withValue("mqtt.example.com"); // passes
   * assertThat(device).hasConfig("broker-host").withValue("localhost"); // fails
   * }</pre>
   *
   * @param expected the expected value
   * @throws AssertionError if the config has another value; the message shows where they first
   *     differ
   */
  public FakeConfigAssert withValue(String expected) {
    requireArgument(expected, "expected");
    isNotNull();
    if (!actual.value().equals(expected)) {
      throw different("to have value", expected, Optional.of(actual.value()));
    }
    return this;
  }

  /**
   * Verifies that the config was created or last updated after the given time.
   *
   * <pre>{@code
   * FakeConfig config = device.addConfig("k", "v"); // at 12:00:00 by the account's clock
   *
   * assertThat(config).wasUpdatedAfter(Instant.parse("2026-01-01T11:59:59Z")); // passes
   * assertThat(config).wasUpdatedAfter(Instant.parse("2026-01-01T12:00:00Z")); // fails
   * }</pre>
   *
   * @param time the time by the account's clock, exclusive
   * @throws AssertionError if the config was created or last updated at or before the given time
   */
  public FakeConfigAssert wasUpdatedAfter(Instant time) {
    requireArgument(time, "time");
    isNotNull();
    if (!actual.dateUpdated().isAfter(time)) {
      throw notAfter("updated", time, actual.dateUpdated());
    }
    return this;
  }

  /**
   * Verifies that the config was created or last updated within the given time before now, by the
   * account's clock.
   *
   * <pre>{@code
   * FakeConfig config = device.addConfig("k", "v");
   *
   * account.clock().advance(Duration.ofDays(90));
   * assertThat(config).wasUpdatedWithin(Duration.ofDays(90)); // passes
   *
   * account.clock().advance(Duration.ofDays(1));
   * assertThat(config).wasUpdatedWithin(Duration.ofDays(90)); // fails
   * }</pre>
   *
   * @param longest the longest allowed age, inclusive
   * @throws AssertionError if the config is older; the message has the date, the account's time and
   *     the age
   * @throws IllegalArgumentException if the duration is negative
   */
  public FakeConfigAssert wasUpdatedWithin(Duration longest) {
    requireAge(longest);
    isNotNull();
    Duration age = actual.age();
    if (age.compareTo(longest) > 0) {
      throw notWithin("updated", longest, actual.dateUpdated(), age);
    }
    return this;
  }
}
