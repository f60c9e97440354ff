package io.github.microvisorfake.internal.cli;

/** Adds and removes shutdown hooks of the JVM, which may be shutting down already. */
final class ShutdownHooks {

  private ShutdownHooks() {}

  /** Adds a hook and returns true, or returns false if the JVM is shutting down. */
  static boolean add(Thread hook) {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Removes a hook, unless the JVM is shutting down. */
  static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook runs, or has run.
    }
  }
}
