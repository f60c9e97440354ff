package io.github.microvisorfake.internal.logging;

import org.jspecify.annotations.Nullable;

/** Logs failures with {@link System.Logger}. */
public final class FailureLog {

  private FailureLog() {}

  /** Logs a failure; the logger has the name of a class. */
  public static void log(
      Class<?> origin, System.Logger.Level level, String message, @Nullable Throwable cause) {
    log(origin.getName(), level, message, cause);
  }

  /**
   * Logs a failure. What the logger throws is ignored: it can be a handler of a test, or there is
   * no memory left, and neither may end the thread of the caller.
   */
  static void log(
      String name, System.Logger.Level level, String message, @Nullable Throwable cause) {
    try {
      // Not a constant, because the first lookup loads the logging system.
      System.getLogger(name).log(level, message, cause);
    } catch (RuntimeException | Error e) {
      // There is no other place to report it.
    }
  }
}
