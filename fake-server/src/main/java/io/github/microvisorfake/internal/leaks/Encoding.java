package io.github.microvisorfake.internal.leaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.errorprone.annotations.Immutable;
import io.github.microvisorfake.leak.LeakForm;
import java.util.HexFormat;

/**
 * The ways to write a value that are searched directly. A percent-encoded value is found in the
 * decoded text instead, because clients differ in the characters that they encode.
 */
enum Encoding {
  PLAIN(Alphabet.BYTES, LeakForm.PLAIN, value -> value),
  BASE64(Alphabet.BASE64, LeakForm.BASE64, new Base64After(0)),
  BASE64_AFTER_1_BYTE(Alphabet.BASE64, LeakForm.BASE64, new Base64After(1)),
  BASE64_AFTER_2_BYTES(Alphabet.BASE64, LeakForm.BASE64, new Base64After(2)),
  HEX(Alphabet.HEX, LeakForm.HEX, value -> HexFormat.of().formatHex(value.getBytes(ISO_8859_1)));

  private final Alphabet alphabet;
  private final LeakForm form;
  private final Writing writing;

  Encoding(Alphabet alphabet, LeakForm form, Writing writing) {
    this.alphabet = alphabet;
    this.form = form;
    this.writing = writing;
  }

  /** Writes values. */
  @Immutable
  private interface Writing {

    String encode(String value);

    default boolean fits(String value, String text, int start, int end) {
      return true;
    }
  }

  /** Writes values in base64, after as many other bytes. */
  private record Base64After(int bytes) implements Writing {

    @Override
    public String encode(String value) {
      return Base64Part.after(bytes, value).inner();
    }

    @Override
    public boolean fits(String value, String text, int start, int end) {
      return Base64Part.after(bytes, value).fits(text, start, end);
    }
  }

  /** Returns an encoded value, in the letter case and the signs of the alphabet. */
  String encode(String value) {
    return writing.encode(value);
  }

  /**
   * Returns whether the characters before and after an encoded value fit to it, which have some of
   * its bits.
   *
   * @param start the index of the encoded value in the text
   * @param end the index after it
   */
  boolean fits(String value, String text, int start, int end) {
    return writing.fits(value, text, start, end);
  }

  Alphabet alphabet() {
    return alphabet;
  }

  LeakForm form() {
    return form;
  }
}
