package io.github.microvisorfake.internal.text;

import java.util.HexFormat;
import java.util.function.IntPredicate;

/**
 * Replaces characters by Unicode escapes as Java has them, a line feed by a backslash and {@code
 * u000A}, so that a text stays on one line and a terminal obeys none of it.
 */
public final class UnicodeEscapes {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private UnicodeEscapes() {}

  /** Returns a text with its ISO control characters escaped. */
  public static String escapeControls(String text) {
    return escape(text, Character::isISOControl);
  }

  /** Returns a text with all escaped that is not printable ASCII. */
  public static String escapeAllButPrintableAscii(String text) {
    return escape(text, c -> c < ' ' || c >= 0x7F);
  }

  /** By UTF-16 code unit: a character of two is escaped as its two surrogates. */
  private static String escape(String text, IntPredicate escaped) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (escaped.test(c)) {
        line.append("\\u").append(HEX.toHexDigits(c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }
}
