package io.github.microvisorfake.internal.text;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats messages. */
public final class Messages {

  private Messages() {}

  /**
   * Formats a message as {@link String#format}, but the same way on every machine: the default
   * locale would write numbers in its own digits.
   */
  @FormatMethod
  public static String format(String message, @Nullable Object... arguments) {
    return String.format(Locale.ROOT, message, arguments);
  }
}
