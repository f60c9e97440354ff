package io.github.microvisorfake.internal.leaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.microvisorfake.leak.LeakForm;
import java.util.HexFormat;

/**
 * The ways to write a value that are searched directly. A percent-encoded value is found in the
 * decoded text instead, because clients differ in the characters that they encode.
 */
enum Encoding {
  PLAIN(Alphabet.BYTES, LeakForm.PLAIN) {
    @Override
    String encode(String value) {
      return value;
    }
  },
  BASE64(Alphabet.BASE64, LeakForm.BASE64) {
    @Override
    String encode(String value) {
      return Base64Part.after(0, value).inner();
    }

    @Override
    boolean fits(String value, String text, int start, int end) {
      return Base64Part.after(0, value).fits(text, start, end);
    }
  },
  BASE64_AFTER_1_BYTE(Alphabet.BASE64, LeakForm.BASE64) {
    @Override
    String encode(String value) {
      return Base64Part.after(1, value).inner();
    }

    @Override
    boolean fits(String value, String text, int start, int end) {
      return Base64Part.after(1, value).fits(text, start, end);
    }
  },
  BASE64_AFTER_2_BYTES(Alphabet.BASE64, LeakForm.BASE64) {
    @Override
    String encode(String value) {
      return Base64Part.after(2, value).inner();
    }

    @Override
    boolean fits(String value, String text, int start, int end) {
      return Base64Part.after(2, value).fits(text, start, end);
    }
  },
  HEX(Alphabet.HEX, LeakForm.HEX) {
    @Override
    String encode(String value) {
      return HexFormat.of().formatHex(value.getBytes(ISO_8859_1));
    }
  };

  private final Alphabet alphabet;
  private final LeakForm form;

  Encoding(Alphabet alphabet, LeakForm form) {
    this.alphabet = alphabet;
    this.form = form;
  }

  /** Returns an encoded value, in the letter case and the signs of the alphabet. */
  abstract String encode(String value);

  /**
   * Returns whether the characters before and after an encoded value fit to it, which have some of
   * its bits.
   *
   * @param start the index of the encoded value in the text
   * @param end the index after it
   */
  boolean fits(String value, String text, int start, int end) {
    return true;
  }

  Alphabet alphabet() {
    return alphabet;
  }

  LeakForm form() {
    return form;
  }
}
