package io.github.microvisorfake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.internal.text.UnicodeEscapes;

/** Texts that Java code and seeds hand in, and messages about them. */
final class Texts {

  private static final int MAX_MESSAGE = 1_000;

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

  /** A text on one line that is not too long, for messages that quote what a file has. */
  static String oneLine(String text) {
    int end = text.codePoints().limit(MAX_MESSAGE).map(Character::charCount).sum();
    return UnicodeEscapes.escapeControls(text.substring(0, end));
  }
}
