package io.github.microvisorfake;

import java.time.Instant;
import java.util.Objects;

/**
 * A config of a device or an account, as it was when it was read. Two are equal if all that they
 * hold is equal.
 *
 * @see <a href="https://www.twilio.com/docs/iot/microvisor">Twilio's documentation of
 *     Microvisor</a>
 */
public final class FakeConfig {

  private final String key;
  private final String value;
  private final Instant dateUpdated;

  FakeConfig(String key, String value, Instant dateUpdated) {
    this.key = key;
    this.value = value;
    this.dateUpdated = dateUpdated;
  }

  /** Returns the key: 1 to 100 characters. */
  public String key() {
    return key;
  }

  /** Returns the value: 1 to 4096 characters. */
  public String value() {
    return value;
  }

  /**
   * Returns when it was created or last updated, to the clock's full precision; on the wire {@code
   * date_updated} has whole seconds.
   */
  public Instant dateUpdated() {
    return dateUpdated;
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
    return "FakeConfig[key=" + key + ", value=" + value + ", dateUpdated=" + dateUpdated + "]";
  }
}
