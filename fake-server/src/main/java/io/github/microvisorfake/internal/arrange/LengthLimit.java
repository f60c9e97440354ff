package io.github.microvisorfake.internal.arrange;

import com.google.errorprone.annotations.Immutable;

/**
 * The allowed length of a text, in Unicode code points.
 *
 * @param min the minimum length
 * @param max the maximum length
 */
@Immutable
public record LengthLimit(int min, int max) {

  /** The key of a config or secret. */
  public static final LengthLimit KEY = new LengthLimit(1, 100);

  /** The value of a config or secret. */
  public static final LengthLimit VALUE = new LengthLimit(1, 4_096);

  /** The unique name of a device or an app (assumed). */
  public static final LengthLimit UNIQUE_NAME = new LengthLimit(1, 64);

  /** The friendly name of a public key. */
  public static final LengthLimit FRIENDLY_NAME = new LengthLimit(0, 64);

  /** Any text that is not empty. */
  public static final LengthLimit NOT_EMPTY = new LengthLimit(1, Integer.MAX_VALUE);

  /** No limit. */
  public static final LengthLimit NONE = new LengthLimit(0, Integer.MAX_VALUE);

  /** Returns the length of a text in Unicode code points, as the API counts it. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Returns whether the length of a text is within this limit. */
  public boolean allows(String text) {
    return isReachedBy(text) && !isExceededBy(text);
  }

  /** Returns whether a text has at least the minimum length. */
  public boolean isReachedBy(String text) {
    return length(text) >= min;
  }

  /** Returns whether a text is too long. */
  public boolean isExceededBy(String text) {
    return length(text) > max;
  }
}
