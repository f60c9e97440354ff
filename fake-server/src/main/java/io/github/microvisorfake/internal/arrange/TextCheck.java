package io.github.microvisorfake.internal.arrange;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Checks whether requests and responses can contain a text. Messages do not quote the text. */
final class TextCheck {

  private TextCheck() {}

  /**
   * Checks that requests can contain a password.
   *
   * @param name the name of the password in messages
   * @throws IllegalArgumentException if the password is empty or cannot be encoded as UTF-8
   */
  static void requirePassword(String name, String password) {
    if (password.isEmpty()) {
      throw new IllegalArgumentException(name + " is empty; use at least one character");
    }
    requireEncodable(name, password);
  }

  /**
   * Checks that a text can be encoded as UTF-8.
   *
   * @param name the name of the text in messages
   * @throws IllegalArgumentException if the text contains an unpaired surrogate
   */
  static void requireEncodable(String name, String text) {
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(
          name + " contains an unpaired surrogate, which UTF-8 cannot encode; remove it");
    }
  }
}
