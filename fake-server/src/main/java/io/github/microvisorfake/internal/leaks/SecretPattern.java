package io.github.microvisorfake.internal.leaks;

/**
 * An encoded value to find. The encoded text is made anew when it is compared, because thousands of
 * long values in five encodings would fill the memory.
 *
 * @param value the value
 * @param encoding the encoding
 */
record SecretPattern(String value, Encoding encoding) {

  String encoded() {
    return encoding.encode(value);
  }

  /** Returns whether a text has this pattern at an index. */
  boolean isAt(String text, int start) {
    String encoded = encoded();
    int end = start + encoded.length();
    if (end > text.length()) {
      return false;
    }
    for (int i = 0; i < encoded.length(); i++) {
      if (encoding.alphabet().normalized(text.charAt(start + i)) != encoded.charAt(i)) {
        return false;
      }
    }
    return encoding.fits(value, text, start, end);
  }

  /** Returns the encoding only. */
  @Override
  public String toString() {
    return "SecretPattern[" + encoding + "]";
  }
}
