package io.github.microvisorfake;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Checks of texts that Java code hands in and no request could. */
final class Texts {

  private Texts() {}

  /** Refuses a password that no request could carry; it is not quoted. */
  static void requirePassword(String name, String password) {
    if (password.isEmpty()) {
      throw new IllegalArgumentException(name + " is empty; it needs at least one character");
    }
    requireEncodable(name, password);
  }

  /** Refuses text with half of a surrogate pair, which UTF-8 cannot carry; it is not quoted. */
  static void requireEncodable(String name, String text) {
    if (!UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(
          name + " has half of a surrogate pair; only text that UTF-8 can carry is allowed");
    }
  }
}
