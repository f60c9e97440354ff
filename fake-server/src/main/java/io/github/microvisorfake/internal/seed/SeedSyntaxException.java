package io.github.microvisorfake.internal.seed;

import io.github.microvisorfake.internal.text.UnicodeEscapes;

/**
 * Thrown when a seed is neither YAML nor JSON, or does not match the schema. The message gives the
 * problem and the remedy, and does not quote values.
 */
final class SeedSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient SourceLocation location;

  SeedSyntaxException(SourceLocation location, String message) {
    super(UnicodeEscapes.escapeControls(message));
    this.location = location;
  }

  /** Returns the location of the error. */
  SourceLocation location() {
    return location;
  }
}
