package io.github.microvisorfake;

import java.time.Instant;
import java.util.Objects;

/**
 * A secret of a device or an account, as it was when it was read, <em>with its value</em>: the
 * service never gives it back (documented), a test must see it. Two are equal if all that they hold
 * is equal.
 *
 * @see <a href="https://www.twilio.com/docs/iot/microvisor">Twilio's documentation of
 *     Microvisor</a>
 */
public final class FakeSecret {

  private final String key;
  private final String value;
  private final Instant dateRotated;

  FakeSecret(String key, String value, Instant dateRotated) {
    this.key = key;
    this.value = value;
    this.dateRotated = dateRotated;
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
   * date_rotated} has whole seconds.
   */
  public Instant dateRotated() {
    return dateRotated;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeSecret that
        && key.equals(that.key)
        && value.equals(that.value)
        && dateRotated.equals(that.dateRotated);
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, value, dateRotated);
  }

  /** Leaves the value out, so that it gets into no log and no failure message by accident. */
  @Override
  public String toString() {
    return "FakeSecret[key=" + key + ", value=(redacted), dateRotated=" + dateRotated + "]";
  }
}
