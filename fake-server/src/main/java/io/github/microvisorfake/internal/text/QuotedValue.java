package io.github.microvisorfake.internal.text;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.util.regex.Pattern;

/**
 * Quotes rejected values in messages. A value that may be a secret in the wrong place is described
 * by its length only.
 */
public final class QuotedValue {

  /** Shorter than generated secrets, such as auth tokens, which have 32 characters. */
  private static final Pattern SHORT_AND_PLAIN = Pattern.compile("[A-Za-z0-9._:/+-]{0,30}");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  private QuotedValue() {}

  /** Returns a text that stands where a name belongs, in quotes if it has the form of a name. */
  public static String ofName(String text) {
    return isName(text) ? "'" + text + "'" : ofLength(text);
  }

  /** Returns whether a text has the form of a name: 1 to 40 letters, digits, _ and -. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Returns the value in quotes if it is short and plain, or else its length. */
  public static String of(String value) {
    return isShortAndPlain(value) ? "'" + value + "'" : ofLength(value);
  }

  /** Returns a description of the value that does not quote it. */
  public static String ofLength(String value) {
    return format("a value of %d characters", value.length());
  }

  /** Returns whether a message may quote the value, whatever it is. */
  public static boolean isShortAndPlain(String value) {
    return SHORT_AND_PLAIN.matcher(value).matches();
  }
}
