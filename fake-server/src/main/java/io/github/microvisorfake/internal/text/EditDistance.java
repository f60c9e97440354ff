package io.github.microvisorfake.internal.text;

import java.util.Locale;

/** Compares words, to suggest corrections of misspelled names. */
public final class EditDistance {

  /** Longer words are not similar to known names, so the rest is not compared. */
  private static final int MAX_LENGTH = 64;

  private EditDistance() {}

  /**
   * Returns the Levenshtein distance of two words. Words that differ only in case have the distance
   * 1.
   */
  public static int between(String known, String word) {
    if (known.equals(word)) {
      return 0;
    }
    if (known.equalsIgnoreCase(word)) {
      return 1;
    }
    String a = known.toLowerCase(Locale.ROOT);
    String b = word.substring(0, Math.min(word.length(), MAX_LENGTH)).toLowerCase(Locale.ROOT);
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
