package io.github.microvisorfake.leak;

import java.util.Locale;

/** The form in which the value of a secret was found. */
public enum LeakForm {
  /** The value itself, in UTF-8. */
  PLAIN,
  /** Percent-encoded, as in a URL or a form; a space may be a plus sign. */
  URL,
  /** In base64, with the standard or the URL alphabet, alone or within a longer encoded text. */
  BASE64,
  /** In hexadecimal digits, in upper or lower case. */
  HEX;

  /** Returns the name in lower case, such as {@code base64}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
