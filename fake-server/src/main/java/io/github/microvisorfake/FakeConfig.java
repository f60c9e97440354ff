package io.github.microvisorfake;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * A snapshot of a config of a device or an account. Two snapshots are equal if all their properties
 * are equal.
 *
 * @see <a href="https://www.twilio.com/docs/iot/microvisor">Twilio's documentation of
 *     Microvisor</a>
 */
public final class FakeConfig {

  private final String key;
  private final String value;
  private final Instant dateUpdated;
  private final InstantSource clock;

  FakeConfig(String key, String value, Instant dateUpdated, InstantSource clock) {
    this.key = key;
    this.value = value;
    this.dateUpdated = dateUpdated;
    this.clock = clock;
  }

  /** Returns the key of the config: 1 to 100 Unicode code points. */
  public String key() {
    return key;
  }

  /** Returns the value of the config: 1 to 4096 Unicode code points. */
  public String value() {
    return value;
  }

  /**
   * Returns when the config was created or last updated, with the full precision of the clock; in
   * responses, {@code date_updated} has whole seconds.
   */
  public Instant dateUpdated() {
    return dateUpdated;
  }

  /**
   * Returns how long ago the config was created or last updated, by the account's clock at the time
   * of the call. Negative if the clock was set back since.
   */
  public Duration age() {
    return Duration.between(dateUpdated, clock.instant());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeConfig that
        && key.equals(that.key)
        && value.equals(that.value)
        && dateUpdated.equals(that.dateUpdated);
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, value, dateUpdated);
  }

  @Override
  public String toString() {
    return UnicodeEscapes.escapeControls(
        "FakeConfig[key=" + key + ", value=" + value + ", dateUpdated=" + dateUpdated + "]");
  }
}
