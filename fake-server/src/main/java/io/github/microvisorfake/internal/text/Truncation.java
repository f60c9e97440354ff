package io.github.microvisorfake.internal.text;

/** Truncates texts that are recorded or shown. */
public final class Truncation {

  private Truncation() {}

  /**
   * Returns the text if it has at most the given length in UTF-16 code units, or else its beginning
   * followed by {@code ...}. A surrogate pair is not separated.
   */
  public static String of(String text, int maxLength) {
    if (text.length() <= maxLength) {
      return text;
    }
    boolean separates = maxLength > 0 && Character.isHighSurrogate(text.charAt(maxLength - 1));
    return text.substring(0, separates ? maxLength - 1 : maxLength) + "...";
  }
}
