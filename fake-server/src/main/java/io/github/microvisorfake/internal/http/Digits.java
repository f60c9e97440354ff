package io.github.microvisorfake.internal.http;

/** Numbers of a fixed width, as dates have them. */
public final class Digits {

  private Digits() {}

  /** Appends the last digits of a number, as many as the width; zeros where it has fewer. */
  public static StringBuilder append(StringBuilder text, int number, int width) {
    if (width > 1) {
      append(text, number / 10, width - 1);
    }
    return text.append((char) ('0' + number % 10));
  }
}
