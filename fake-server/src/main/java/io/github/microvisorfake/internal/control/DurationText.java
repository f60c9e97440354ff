package io.github.microvisorfake.internal.control;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** A duration in a body, such as {@code PT1H}. */
final class DurationText {

  private DurationText() {}

  /**
   * Returns the duration in a text.
   *
   * @param name the name of the value in the body
   * @param example a duration that a message can show
   * @throws ControlException if the text is no duration
   */
  static Duration parse(String name, String text, String example) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw ControlException.badRequest(
          format("%s is not a duration; send one such as %s", name, example));
    }
  }
}
