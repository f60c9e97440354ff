package io.github.microvisorfake.internal.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A text that is searched for the values of secrets.
 *
 * @param place the kind of place, such as {@code request 17 header}
 * @param name the name of the place, which may contain a secret; empty if the place has none
 * @param text the text, in which each character is one byte of UTF-8 or of another encoding
 */
public record SearchedText(String place, String name, String text) {

  /** Returns a text that is searched in UTF-8. */
  public static SearchedText of(String place, String name, String text) {
    return new SearchedText(place, name, new String(text.getBytes(UTF_8), ISO_8859_1));
  }

  /** Returns the length only, because the text may contain secrets. */
  @Override
  public String toString() {
    return "SearchedText[" + text.length() + " bytes]";
  }
}
