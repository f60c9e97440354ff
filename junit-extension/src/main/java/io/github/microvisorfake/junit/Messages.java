package io.github.microvisorfake.junit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats messages. */
final class Messages {

  private Messages() {}

  /**
   * Formats a message as {@link String#format} does, independently of the default locale, which may
   * use other digits.
   */
  static String format(String message, @Nullable Object... arguments) {
    return String.format(Locale.ROOT, message, arguments);
  }
}
