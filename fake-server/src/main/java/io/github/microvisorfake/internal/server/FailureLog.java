package io.github.microvisorfake.internal.server;

import org.jspecify.annotations.Nullable;

/** Logs failures with {@link System.Logger}. */
final class FailureLog {

  private FailureLog() {}

  /**
   * Logs a failure. What the logger throws is ignored, because it can be a handler of a test, and
   * the failure has been handled.
   */
  static void log(
      Class<?> origin, System.Logger.Level level, String message, @Nullable Throwable cause) {
    try {
      // Not a constant, because the first lookup loads the logging system.
      System.getLogger(origin.getName()).log(level, message, cause);
    } catch (RuntimeException | Error e) {
      // There is no other place to report it.
    }
  }
}
