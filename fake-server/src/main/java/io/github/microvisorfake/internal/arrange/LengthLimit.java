package io.github.microvisorfake.internal.arrange;

import com.google.errorprone.annotations.Immutable;

/**
 * How long a text may be, counted in Unicode code points.
 *
 * @param min the smallest number of code points
 * @param max the largest
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

  /** Any text. */
  public static final LengthLimit NONE = new LengthLimit(0, Integer.MAX_VALUE);

  /** Returns the length of a text as the API counts it. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether a text is neither too short nor too long. */
  public boolean allows(String text) {
    return length(text) >= min && !isExceededBy(text);
  }

  /** Whether a text is too long. */
  public boolean isExceededBy(String text) {
    return length(text) > max;
  }
}
