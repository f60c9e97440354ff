package io.github.microvisorfake.internal.leaks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the patterns of an alphabet in a text. Candidates are the places where eight characters are
 * the first of a pattern. There the hash of the whole pattern decides, so thousands of patterns
 * that begin alike, such as private keys in PEM, take no longer than one for each length.
 */
final class PatternIndex {

  /** The number of characters that fit in a {@code long}. Every pattern has at least these. */
  static final int GRAM_LENGTH = Long.BYTES;

  private static final int FILTER_BITS = 22;

  /** The golden ratio as a fraction of 64 bits, which spreads similar grams. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Alphabet alphabet;
  private final Map<Long, Set<Integer>> lengths = new HashMap<>();
  private final Map<Long, List<SecretPattern>> byHash = new HashMap<>();

  /** Tells for most grams that no pattern begins with them, without an object for the gram. */
  private final BitSet filter = new BitSet(1 << FILTER_BITS);

  PatternIndex(Alphabet alphabet) {
    this.alphabet = alphabet;
  }

  void add(SecretPattern pattern) {
    String encoded = pattern.encoded();
    long gram = 0;
    for (int i = 0; i < GRAM_LENGTH; i++) {
      gram = append(gram, encoded.charAt(i));
    }
    filter.set(hash(gram));
    lengths.computeIfAbsent(gram, absent -> new HashSet<>(1)).add(encoded.length());
    long whole = new TextHashes(encoded, alphabet).of(0, encoded.length());
    byHash.computeIfAbsent(whole, absent -> new ArrayList<>(1)).add(pattern);
  }

  private static long append(long gram, char next) {
    return (gram << Byte.SIZE) | (next & 0xFF);
  }

  private static int hash(long gram) {
    return (int) ((gram * SPREAD) >>> (Long.SIZE - FILTER_BITS));
  }

  /** Passes each pattern that a text contains to an action, once for each place. */
  void find(String text, Consumer<SecretPattern> action) {
    TextHashes hashes = new TextHashes(text, alphabet);
    long gram = 0;
    for (int i = 0; i < text.length(); i++) {
      gram = append(gram, alphabet.normalized(text.charAt(i)));
      if (i >= GRAM_LENGTH - 1 && filter.get(hash(gram))) {
        int start = i - GRAM_LENGTH + 1;
        for (int length : lengths.getOrDefault(gram, Set.of())) {
          if (start + length <= text.length()) {
            findAt(text, start, hashes.of(start, start + length), action);
          }
        }
      }
    }
  }

  private void findAt(String text, int start, long hash, Consumer<SecretPattern> action) {
    for (SecretPattern pattern : byHash.getOrDefault(hash, List.of())) {
      if (pattern.isAt(text, start)) {
        action.accept(pattern);
      }
    }
  }
}
