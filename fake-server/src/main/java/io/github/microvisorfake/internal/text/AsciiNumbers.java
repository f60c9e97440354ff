package io.github.microvisorfake.internal.text;

import java.util.regex.Pattern;

/**
 * Parses whole numbers of ASCII digits. The JDK's methods of the same names also accept a plus sign
 * and the digits of any script.
 */
public final class AsciiNumbers {

  private static final Pattern NUMBER = Pattern.compile("[0-9]++|-[1-9][0-9]*+");

  private AsciiNumbers() {}

  /**
   * Parses a number of 32 bits.
   *
   * @throws NumberFormatException if the text is no such number
   */
  public static int parseInt(String text) {
    return Integer.parseInt(checked(text));
  }

  /**
   * Parses a number of 64 bits.
   *
   * @throws NumberFormatException if the text is no such number
   */
  public static long parseLong(String text) {
    return Long.parseLong(checked(text));
  }

  private static String checked(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new NumberFormatException("not a whole number of ASCII digits");
    }
    return text;
  }
}
