package io.github.microvisorfake.internal.control;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.text.AsciiNumbers;
import java.util.OptionalLong;

/** A whole number in a query. */
final class NumberParameter {

  private NumberParameter() {}

  /**
   * Returns the value of a parameter, or empty if the call has none.
   *
   * @throws ControlException if it is not a whole number within a range
   */
  static OptionalLong of(ControlCall call, String name, long least, long most) {
    return call.parameter(name).map(text -> parse(name, text, least, most)).stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  private static long parse(String name, String text, long least, long most) {
    try {
      long number = AsciiNumbers.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The message below says what to send.
    }
    throw ControlException.badRequest(
        format("%s is not a whole number from %d to %d", name, least, most));
  }
}
