package io.github.microvisorfake.internal.text;

import java.util.HexFormat;
import java.util.function.IntPredicate;

/**
 * Replaces characters by Java's Unicode escapes (a line feed by a backslash and {@code u000A}), so
 * that a text stays on one line and does not control a terminal.
 */
public final class UnicodeEscapes {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private UnicodeEscapes() {}

  /** Returns the text with ISO control characters escaped. */
  public static String escapeControls(String text) {
    return escape(text, Character::isISOControl);
  }

  /** Returns the text with all characters escaped except printable ASCII. */
  public static String escapeAllButPrintableAscii(String text) {
    return escape(text, c -> c < ' ' || c >= 0x7F);
  }

  /** Escapes UTF-16 code units: a supplementary character becomes two escapes. */
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
