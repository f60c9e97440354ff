package io.github.microvisorfake.internal.seed;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for a seed that is wrong in its form or in a value. The message names the seed, line and
 * column, and the remedy, and never quotes a secret.
 */
public final class InvalidSeedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MAX_MESSAGE = 1_000;

  /**
   * A mistake at a place in a seed.
   *
   * @param name of the seed
   * @param cause has a message that says what is wrong
   */
  public InvalidSeedException(String name, SourceLocation place, Exception cause) {
    super(
        format("%s:%d:%d: %s", name, place.line(), place.column(), oneLine(cause.getMessage())),
        cause);
  }

  /** A mistake of a seed as a whole. */
  public InvalidSeedException(String message) {
    super(message);
  }

  /** The message on one line and not too long: it may quote what the file has. */
  private static String oneLine(@Nullable String message) {
    String text = String.valueOf(message);
    int end = text.codePoints().limit(MAX_MESSAGE).map(Character::charCount).sum();
    return UnicodeEscapes.escapeControls(text.substring(0, end));
  }
}
