package io.github.microvisorfake.internal.logging;

import org.jspecify.annotations.Nullable;

/**
 * Logs failures with {@link System.Logger}. Every place that catches an {@link Error} calls it, so
 * that it also knows when there is no memory left.
 */
public final class FailureLog {

  private static volatile Runnable outOfMemory = () -> {};

  private FailureLog() {}

  /**
   * Sets what to do after an {@link OutOfMemoryError} was caught; nothing by default, because the
   * JVM can be that of a test.
   */
  public static void onOutOfMemory(Runnable action) {
    outOfMemory = action;
  }

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
    if (cause instanceof OutOfMemoryError) {
      outOfMemory.run();
    }
    try {
      // Not a constant, because the first lookup loads the logging system.
      System.getLogger(name).log(level, message, cause);
    } catch (RuntimeException | Error e) {
      // There is no other place to report it.
    }
  }
}
