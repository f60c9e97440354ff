package io.github.microvisorfake.internal.api;

import java.time.Duration;

/** The limits of the API; lengths of text are in {@code internal.arrange.LengthLimit}. */
public final class Limits {

  /** The largest size of a body in bytes (documented for all of Twilio's APIs). */
  public static final int MAX_BODY_BYTES = 65_536;

  /** The page size of a request without {@code PageSize}. */
  static final int DEFAULT_PAGE_SIZE = 50;

  /** The largest page size. */
  static final int MAX_PAGE_SIZE = 1_000;

  /** The largest {@code Page} whose successor is an {@code int}. */
  static final int MAX_PAGE = Integer.MAX_VALUE - 1;

  /** How long a device logs after logging was enabled (spec). */
  static final Duration LOGGING_DURATION = Duration.ofHours(24);

  private Limits() {}

  /** Returns whether a device can read a key. */
  static boolean isPrintableAscii(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) < ' ' || key.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
