package io.github.microvisorfake.internal.leaks;

/** Hashes of any parts of a text in constant time, after one pass over the text. */
final class TextHashes {

  private static final long BASE = 1_000_003;

  private final String text;
  private final Alphabet alphabet;

  /** The hash of each beginning of the text; empty until it is needed. */
  private long[] beginnings = {};

  private long[] powers = {};

  TextHashes(String text, Alphabet alphabet) {
    this.text = text;
    this.alphabet = alphabet;
  }

  /** Returns the hash of a part. Equal parts have equal hashes. */
  long of(int start, int end) {
    if (beginnings.length == 0) {
      compute();
    }
    return beginnings[end] - beginnings[start] * powers[end - start];
  }

  private void compute() {
    beginnings = new long[text.length() + 1];
    powers = new long[text.length() + 1];
    powers[0] = 1;
    for (int i = 0; i < text.length(); i++) {
      beginnings[i + 1] = beginnings[i] * BASE + alphabet.normalized(text.charAt(i)) + 1;
      powers[i + 1] = powers[i] * BASE;
    }
  }
}
