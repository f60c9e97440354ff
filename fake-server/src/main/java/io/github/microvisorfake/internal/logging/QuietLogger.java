package io.github.microvisorfake.internal.logging;

import java.text.MessageFormat;
import java.util.IllegalFormatException;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Passes warnings and errors to {@link System.Logger}. */
final class QuietLogger extends Logger {

  private static final long serialVersionUID = 1L;

  QuietLogger(String name) {
    super(name);
  }

  @Override
  public boolean isEnabled(Level level) {
    return level.compareTo(Level.WARN) <= 0;
  }

  @Override
  protected void doLog(
      Level level,
      String loggerClassName,
      Object message,
      Object @Nullable [] parameters,
      @Nullable Throwable thrown) {
    if (isEnabled(level)) {
      String text = String.valueOf(message);
      log(
          level,
          parameters == null ? text : new MessageFormat(text, Locale.ROOT).format(parameters),
          thrown);
    }
  }

  @Override
  protected void doLogf(
      Level level,
      String loggerClassName,
      String format,
      Object @Nullable [] parameters,
      @Nullable Throwable thrown) {
    if (isEnabled(level)) {
      log(level, parameters == null ? format : formatted(format, parameters), thrown);
    }
  }

  /** Returns a malformed format as it is, so that logging does not fail. */
  private static String formatted(String format, Object[] parameters) {
    try {
      return String.format(Locale.ROOT, format, parameters);
    } catch (IllegalFormatException e) {
      return format;
    }
  }

  private void log(Level level, String text, @Nullable Throwable thrown) {
    FailureLog.log(
        getName(),
        level == Level.WARN ? System.Logger.Level.WARNING : System.Logger.Level.ERROR,
        text,
        thrown);
  }
}
