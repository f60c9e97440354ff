package io.github.microvisorfake.junit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats messages. */
final class Messages {

  private Messages() {}

  /**
   * Formats a message as {@link String#format}, but the same way on every machine: the default
   * locale would write numbers in its own digits.
   */
  static String format(String message, @Nullable Object... arguments) {
    return String.format(Locale.ROOT, message, arguments);
  }
}
