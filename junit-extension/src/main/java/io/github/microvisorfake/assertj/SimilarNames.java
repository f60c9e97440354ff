package io.github.microvisorfake.assertj;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the existing name that was probably meant by a misspelled one. */
final class SimilarNames {

  /** Every name of a large fleet is compared. */
  private static final int MAX_SEARCHED = 1_000;

  private static final int MAX_LENGTH = 64;

  private SimilarNames() {}

  /** Returns a line for the end of a message, or an empty text if no name is similar. */
  static String didYouMean(String name, Stream<String> existing) {
    return closest(name, existing)
        .map(similar -> "\ndid you mean " + VisibleText.quoted(similar) + "?")
        .orElse("");
  }

  /** A name may differ in case, and in a third of its characters but at most two. */
  static Optional<String> closest(String name, Stream<String> existing) {
    int most = Math.min(2, name.length() / 3);
    return existing
        .limit(MAX_SEARCHED)
        .filter(other -> Math.max(other.length(), name.length()) <= MAX_LENGTH)
        .filter(other -> distance(name, other) <= most)
        .min(Comparator.comparingInt(other -> distance(name, other)));
  }

  /** Returns the Levenshtein distance, regardless of case. */
  private static int distance(String name, String other) {
    String a = name.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
