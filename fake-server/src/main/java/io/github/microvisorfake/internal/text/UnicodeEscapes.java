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

  /**
   * Returns the text with all characters escaped that are not visible themselves, but can move,
   * reorder or break what a terminal shows: control and format characters (bidirectional controls
   * included), line and paragraph separators, and unpaired surrogates.
   */
  public static String escapeControls(String text) {
    return escape(text, UnicodeEscapes::isControl);
  }

  private static boolean isControl(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** Returns the text with all characters escaped except printable ASCII. */
  public static String escapeAllButPrintableAscii(String text) {
    return escape(text, UnicodeEscapes::isNotPrintableAscii);
  }

  /** Returns whether {@link #escapeAllButPrintableAscii} keeps the text. */
  public static boolean isPrintableAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isNotPrintableAscii(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNotPrintableAscii(int codePoint) {
    return codePoint < ' ' || codePoint >= 0x7F;
  }

  /** Escapes UTF-16 code units: a supplementary character becomes two escapes. */
  private static String escape(String text, IntPredicate escaped) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      if (escaped.test(codePoint)) {
        for (char unit : Character.toChars(codePoint)) {
          line.append("\\u").append(HEX.toHexDigits(unit));
        }
      } else {
        line.appendCodePoint(codePoint);
      }
    }
    return line.toString();
  }
}
