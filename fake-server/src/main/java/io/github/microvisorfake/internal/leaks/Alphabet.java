package io.github.microvisorfake.internal.leaks;

/** The characters that count as equal in a search. */
enum Alphabet {
  /** All are different. */
  BYTES {
    @Override
    char normalized(char c) {
      return c;
    }
  },
  /** The signs of the two alphabets of base64 are equal. */
  BASE64 {
    @Override
    char normalized(char c) {
      return switch (c) {
        case '-' -> '+';
        case '_' -> '/';
        default -> c;
      };
    }
  },
  /** Letters in upper and lower case are equal. */
  HEX {
    @Override
    char normalized(char c) {
      return c >= 'A' && c <= 'F' ? (char) (c + ('a' - 'A')) : c;
    }
  };

  /** Returns the character that stands for a character and all that are equal to it. */
  abstract char normalized(char c);
}
