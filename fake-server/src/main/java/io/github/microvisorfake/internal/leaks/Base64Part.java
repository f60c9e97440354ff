package io.github.microvisorfake.internal.leaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;

/**
 * The characters of a value within a longer base64 text. The first and the last of them can also
 * have bits of the neighbouring bytes.
 *
 * @param characters the characters, the first and the last with bits 0 instead of those of
 *     neighbours
 * @param leading the number of bits of the value in the first character; 0 if all characters before
 *     the last belong to the value alone
 * @param trailing the number of bits of the value in the last character; 0 if it has 6
 */
record Base64Part(String characters, int leading, int trailing) {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private static final int BITS = 6;

  /**
   * Returns the characters of a value.
   *
   * @param before the number of bytes, 0 to 2, that precede it within a group of three
   */
  static Base64Part after(int before, String value) {
    byte[] bytes = ("\0".repeat(before) + value).getBytes(ISO_8859_1);
    String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    int skipped = before * Byte.SIZE;
    return new Base64Part(
        encoded.substring(skipped / BITS),
        (BITS - skipped % BITS) % BITS,
        bytes.length * Byte.SIZE % BITS);
  }

  /** Returns the characters that depend on the value only. */
  String inner() {
    return characters.substring(
        leading == 0 ? 0 : 1, characters.length() - (trailing == 0 ? 0 : 1));
  }

  /** Returns whether the characters around the inner ones have the remaining bits of the value. */
  boolean fits(String text, int start, int end) {
    return (leading == 0 || hasBits(text, start - 1, characters.charAt(0), (1 << leading) - 1))
        && (trailing == 0
            || hasBits(
                text, end, characters.charAt(characters.length() - 1), -1 << (BITS - trailing)));
  }

  private static boolean hasBits(String text, int index, char expected, int mask) {
    if (index < 0 || index >= text.length()) {
      return false;
    }
    int bits = ALPHABET.indexOf(Alphabet.BASE64.normalized(text.charAt(index)));
    return bits >= 0 && (bits & mask) == (ALPHABET.indexOf(expected) & mask);
  }

  /** Returns the numbers of bits only. */
  @Override
  public String toString() {
    return "Base64Part[" + leading + ", " + trailing + "]";
  }
}
