package io.github.microvisorfake.internal.text;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats messages. */
public final class Messages {

  private Messages() {}

  /**
   * Returns a message, formatted like {@link String#format} but independent of the default locale,
   * which can have its own digits.
   */
  @FormatMethod
  public static String format(String message, @Nullable Object... arguments) {
    return String.format(Locale.ROOT, message, arguments);
  }
}
