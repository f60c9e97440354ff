package io.github.microvisorfake.internal.api;

import java.time.Duration;

/** The numbers of the contract; lengths of text are in {@code internal.arrange.LengthLimit}. */
public final class Limits {

  /** A body may have as many bytes as this (documented for all of Twilio's API). */
  public static final int MAX_BODY_BYTES = 65_536;

  /** A page's size where the request does not say. */
  static final int DEFAULT_PAGE_SIZE = 50;

  /** A page's largest size. */
  static final int MAX_PAGE_SIZE = 1_000;

  /** The largest {@code Page}: the last whose successor is an {@code int} as well. */
  static final int MAX_PAGE = Integer.MAX_VALUE - 1;

  /** For so long a device logs once its logging was enabled (spec). */
  static final Duration LOGGING_LASTS = Duration.ofHours(24);

  private Limits() {}

  /** Whether a key is one that a device can ask for. */
  static boolean isPrintableAscii(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) < ' ' || key.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
