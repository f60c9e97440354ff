package io.github.microvisorfake.internal.seed;

/**
 * Thrown for a seed file that is neither YAML nor JSON, or not of the format's shape. The message
 * says what is wrong, and the remedy; no value is quoted.
 */
final class SeedSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient SourceLocation place;

  SeedSyntaxException(SourceLocation place, String message) {
    super(message);
    this.place = place;
  }

  /** Where the mistake is. */
  SourceLocation place() {
    return place;
  }
}
