package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the syntax, a name or a value of a seed is invalid. The message gives the seed, the
 * line, the column, the problem and the remedy. It never contains a secret.
 */
public final class InvalidSeedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MAX_MESSAGE = 1_000;

  /**
   * Creates an exception for an error at a location in a seed.
   *
   * @param name the name of the seed
   * @param location the location of the error
   * @param cause the exception whose message describes the error
   */
  public InvalidSeedException(String name, SourceLocation location, Exception cause) {
    super(
        oneLine(
            format(
                "%s:%d:%d: %s",
                name, location.line(), location.column(), truncated(cause.getMessage()))),
        cause);
  }

  /** Creates an exception for an error of a whole seed. */
  public InvalidSeedException(String message) {
    super(oneLine(message));
  }

  /** Truncates the message, because it can quote the file. */
  private static String truncated(@Nullable String message) {
    String text = String.valueOf(message);
    int end = text.codePoints().limit(MAX_MESSAGE).map(Character::charCount).sum();
    return text.substring(0, end);
  }

  /** Escapes the message, because it contains the name of the file and can quote the file. */
  private static String oneLine(String message) {
    return UnicodeEscapes.escapeControls(message);
  }
}
