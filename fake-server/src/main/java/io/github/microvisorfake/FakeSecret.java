package io.github.microvisorfake;

import java.time.Instant;

/**
 * A secret of a device or an account, as it was when it was read, <em>with its value</em>: the
 * service never gives it back (documented), a test must see it.
 *
 * @param key 1 to 100 characters
 * @param value 1 to 4096 characters
 * @param dateRotated when it was created or last updated, to the clock's full precision; on the
 *     wire {@code date_rotated} has whole seconds
 * @see <a href="https://www.twilio.com/docs/iot/microvisor">Twilio's documentation of
 *     Microvisor</a>
 */
public record FakeSecret(String key, String value, Instant dateRotated) {

  /** Leaves the value out, so that it gets into no log and no failure message by accident. */
  @Override
  public String toString() {
    return "FakeSecret[key=" + key + ", value=(redacted), dateRotated=" + dateRotated + "]";
  }
}
