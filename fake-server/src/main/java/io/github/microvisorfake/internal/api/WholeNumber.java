package io.github.microvisorfake.internal.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses whole numbers in queries: {@code -?[0-9]+} in ASCII, of any length. */
final class WholeNumber {

  /** Possessive, because backtracking over many zeros would take hours. */
  private static final Pattern FORM = Pattern.compile("(-?)0*+([0-9]*+)");

  private static final int SAFE_DIGITS = 18;

  private WholeNumber() {}

  /**
   * Parses a number; one of more than 18 digits becomes the largest of its sign.
   *
   * @return the number; empty if the text is not a whole number
   */
  static Optional<Long> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || text.isEmpty() || text.equals("-")) {
      return Optional.empty();
    }
    long size = magnitude(form.group(2));
    return Optional.of(form.group(1).isEmpty() ? size : -size);
  }

  private static long magnitude(String digits) {
    if (digits.isEmpty()) {
      return 0;
    }
    return digits.length() > SAFE_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }
}
