package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeConfig;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link FakeConfig}. Its value is no secret, and messages show it. */
public final class FakeConfigAssert extends AbstractFakeAssert<FakeConfigAssert, FakeConfig> {

  FakeConfigAssert(@Nullable FakeConfig actual) {
    super(actual, FakeConfigAssert.class);
  }

  /**
   * Verifies that the config has a value.
   *
   * <pre>{@code
   * device.addConfig("broker-host", "mqtt.example.com");
   *
   * assertThat(device).hasConfig("broker-host").withValue("mqtt.example.com"); // passes
   * assertThat(device).hasConfig("broker-host").withValue("localhost"); // fails
   * }</pre>
   *
   * @throws AssertionError if it has another value
   */
  public FakeConfigAssert withValue(String expected) {
    given(expected, "expected");
    isNotNull();
    if (!actual.value().equals(expected)) {
      throw unmet("to have value", expected, "but it was:\n  \"" + actual.value() + "\"");
    }
    return this;
  }

  /**
   * Verifies that the config was created or updated after a time.
   *
   * <pre>{@code
   * FakeConfig config = device.addConfig("k", "v"); // at 12:00:00 by the account's clock
   *
   * assertThat(config).wasUpdatedAfter(Instant.parse("2026-01-01T11:59:59Z")); // passes
   * assertThat(config).wasUpdatedAfter(Instant.parse("2026-01-01T12:00:00Z")); // fails
   * }</pre>
   *
   * @param time by the account's clock; the config's own time does not pass
   * @throws AssertionError if it was created or last updated at that time, or before
   */
  public FakeConfigAssert wasUpdatedAfter(Instant time) {
    given(time, "time");
    isNotNull();
    if (!actual.dateUpdated().isAfter(time)) {
      throw unmet("to have been updated after", time, "but it was at:\n  " + actual.dateUpdated());
    }
    return this;
  }
}
