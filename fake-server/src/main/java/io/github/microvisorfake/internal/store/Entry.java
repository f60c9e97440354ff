package io.github.microvisorfake.internal.store;

import java.time.Instant;

/**
 * A key and its value: a config or a secret.
 *
 * @param sequence the sequence number in the order of creation
 * @param key the key, which is unique in its store
 * @param value the value
 * @param changed when the entry was created or last updated
 */
public record Entry(long sequence, String key, String value, Instant changed) {

  Entry numbered(long number) {
    return number == sequence ? this : new Entry(number, key, value, changed);
  }

  /** Returns the properties without the value, which may be a secret. */
  @Override
  public String toString() {
    return "Entry[sequence=" + sequence + ", key=" + key + ", changed=" + changed + "]";
  }
}
