package io.github.microvisorfake.internal.text;

import java.util.Locale;

/** Compares words, to find what a caller may have meant. */
public final class EditDistance {

  /** Longer words are nothing like ours, and need not be compared to their end. */
  private static final int COMPARED = 64;

  private EditDistance() {}

  /** How many letters to add, drop or change (Levenshtein); other case alone counts one for all. */
  public static int between(String ours, String theirs) {
    if (ours.equals(theirs)) {
      return 0;
    }
    if (ours.equalsIgnoreCase(theirs)) {
      return 1;
    }
    String a = ours.toLowerCase(Locale.ROOT);
    String b = theirs.substring(0, Math.min(theirs.length(), COMPARED)).toLowerCase(Locale.ROOT);
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
