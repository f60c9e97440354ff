package io.github.microvisorfake.internal.cli;

/**
 * Thrown if the command line or an environment variable is invalid; the message contains a remedy.
 */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
