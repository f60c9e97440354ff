package io.github.microvisorfake.internal.store;

import java.time.Instant;

/**
 * One key and its value: a config or a secret.
 *
 * @param sequence its place in the order of creation
 * @param key unique in its store
 * @param value as stored
 * @param changed when it was created or last updated
 */
public record Entry(long sequence, String key, String value, Instant changed) {

  /** Leaves the value out, which may be a secret's. */
  @Override
  public String toString() {
    return "Entry[sequence=" + sequence + ", key=" + key + ", changed=" + changed + "]";
  }
}
