package io.github.microvisorfake.internal.cli;

/**
 * Thrown for a command line, or an environment, that makes no sense; the message says what would.
 */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
