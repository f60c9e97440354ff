package io.github.microvisorfake.internal.leaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reading of a text.
 *
 * @param text the text after decoding
 * @param isUrlDecoded whether percent-encoding was decoded
 */
record TextView(String text, boolean isUrlDecoded) {

  private static final Pattern PERCENT = Pattern.compile("%([0-9a-fA-F]{2})");
  private static final Pattern JSON_ESCAPE =
      Pattern.compile("(?:\\\\u[0-9a-fA-F]{4})+|\\\\[\"\\\\/bfnrt]");
  private static final String LETTERS = "bfnrt";
  private static final String CONTROLS = "\b\f\n\r\t";
  private static final int HEX = 16;

  /** The length of an escape such as {@code \\u00e9}. */
  private static final int UNIT_LENGTH = 6;

  /** Returns the readings of a text: as it is, and decoded if it can be encoded. */
  static List<TextView> of(String text) {
    List<TextView> views = new ArrayList<>();
    views.add(new TextView(text, false));
    if (text.indexOf('%') >= 0) {
      views.add(new TextView(percentDecoded(text), true));
    }
    if (text.indexOf('+') >= 0) {
      views.add(new TextView(percentDecoded(text.replace('+', ' ')), true));
    }
    if (text.indexOf('\\') >= 0) {
      views.add(new TextView(withoutJsonEscapes(text), false));
    }
    return views;
  }

  /** Leaves incomplete escapes as they are. */
  private static String percentDecoded(String text) {
    return PERCENT
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(escape.group(1), HEX))));
  }

  private static String withoutJsonEscapes(String text) {
    return JSON_ESCAPE
        .matcher(text)
        .replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape.group())));
  }

  private static String unescaped(String escapes) {
    char sign = escapes.charAt(1);
    if (sign == 'u') {
      return units(escapes);
    }
    int control = LETTERS.indexOf(sign);
    return Character.toString(control < 0 ? sign : CONTROLS.charAt(control));
  }

  /** Decodes all escapes of a row together, because two can be one character. */
  private static String units(String escapes) {
    StringBuilder units = new StringBuilder();
    for (int i = 2; i < escapes.length(); i += UNIT_LENGTH) {
      units.append((char) Integer.parseInt(escapes.substring(i, i + 4), HEX));
    }
    return new String(units.toString().getBytes(UTF_8), ISO_8859_1);
  }

  /** Returns the length only. */
  @Override
  public String toString() {
    return "TextView[" + text.length() + " bytes]";
  }
}
