package io.github.microvisorfake;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * A snapshot of a secret of a device or an account, <em>including its value</em>. The API never
 * returns the value of a secret (documented); this class gives tests access to it. Two snapshots
 * are equal if all their properties are equal.
 *
 * @see <a href="https://www.twilio.com/docs/iot/microvisor">Twilio's documentation of
 *     Microvisor</a>
 */
public final class FakeSecret {

  private final String key;
  private final String value;
  private final Instant dateRotated;
  private final InstantSource clock;

  FakeSecret(String key, String value, Instant dateRotated, InstantSource clock) {
    this.key = key;
    this.value = value;
    this.dateRotated = dateRotated;
    this.clock = clock;
  }

  /** Returns the key of the secret: 1 to 100 Unicode code points. */
  public String key() {
    return key;
  }

  /** Returns the value of the secret: 1 to 4096 Unicode code points. */
  public String value() {
    return value;
  }

  /**
   * Returns when the secret was created or last updated, with the full precision of the clock; in
   * responses, {@code date_rotated} has whole seconds.
   */
  public Instant dateRotated() {
    return dateRotated;
  }

  /**
   * Returns how long ago the secret was created or last updated, by the account's clock at the time
   * of the call. Negative if the clock was set back since.
   */
  public Duration age() {
    return Duration.between(dateRotated, clock.instant());
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

  /**
   * Returns the properties without the value, which must not appear in logs and failure messages.
   */
  @Override
  public String toString() {
    return UnicodeEscapes.escapeControls(
        "FakeSecret[key=" + key + ", value=(redacted), dateRotated=" + dateRotated + "]");
  }
}
