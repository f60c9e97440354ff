package io.github.microvisorfake.internal.arrange;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Checks whether requests and responses can carry a text. No message quotes it. */
final class TextCheck {

  private TextCheck() {}

  /**
   * Throws for a password that no request could carry.
   *
   * @param name of the password, for messages
   * @throws IllegalArgumentException if it is empty, or UTF-8 cannot carry it
   */
  static void requirePassword(String name, String password) {
    if (password.isEmpty()) {
      throw new IllegalArgumentException(name + " is empty; it needs at least one character");
    }
    requireEncodable(name, password);
  }

  /**
   * Throws for text with half of a surrogate pair, which UTF-8 cannot carry.
   *
   * @param name of the text, for messages
   */
  static void requireEncodable(String name, String text) {
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(
          name + " has half of a surrogate pair; only text that UTF-8 can carry is allowed");
    }
  }
}
