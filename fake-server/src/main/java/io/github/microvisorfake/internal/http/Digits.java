package io.github.microvisorfake.internal.http;

/** Formats numbers with leading zeros, as in dates. */
public final class Digits {

  private Digits() {}

  /** Appends the last digits of a number, padded with zeros to the width. */
  public static StringBuilder append(StringBuilder text, int number, int width) {
    if (width > 1) {
      append(text, number / 10, width - 1);
    }
    return text.append((char) ('0' + number % 10));
  }
}
