package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.format;

import java.util.Arrays;
import java.util.Optional;

/** Shows texts in messages so that characters without a shape of their own can be seen. */
final class VisibleText {

  private static final String END = "the end of the text";

  private VisibleText() {}

  /**
   * Returns the text with control and format characters, line separators and unpaired surrogates
   * escaped as in Java, such as {@code \r} or {@code \}{@code u200B}.
   */
  static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(visible, codePoint));
    return visible.toString();
  }

  private static void append(StringBuilder visible, int codePoint) {
    switch (codePoint) {
      case '\n' -> visible.append("\\n");
      case '\r' -> visible.append("\\r");
      case '\t' -> visible.append("\\t");
      default -> {
        if (isVisible(codePoint)) {
          visible.appendCodePoint(codePoint);
        } else {
          Character.toString(codePoint)
              .chars()
              .forEach(unit -> visible.append(format("\\u%04X", unit)));
        }
      }
    }
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  /** Returns the visible text in quotes. */
  static String quoted(String text) {
    return "\"" + of(text) + "\"";
  }

  /** Returns a line that tells where two different texts first differ. */
  static String firstDifference(String expected, String actual) {
    int[] expectedPoints = expected.codePoints().toArray();
    int[] actualPoints = actual.codePoints().toArray();
    int index = Arrays.mismatch(expectedPoints, actualPoints);
    return format(
        "first difference at character %d: expected %s, but was %s",
        index + 1, at(expectedPoints, index), at(actualPoints, index));
  }

  /** The code point distinguishes characters that look the same. */
  private static String at(int[] codePoints, int index) {
    return Optional.of(index)
        .filter(i -> i < codePoints.length)
        .map(i -> codePoints[i])
        .map(point -> format("%s (U+%04X)", quoted(Character.toString(point)), point))
        .orElse(END);
  }
}
