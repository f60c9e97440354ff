package io.github.microvisorfake;

import io.github.microvisorfake.internal.seed.InvalidSeedException;
import io.github.microvisorfake.internal.text.UnicodeEscapes;

/**
 * Thrown when a seed is invalid or cannot be read. The message gives the file, the line, the
 * column, the problem and the remedy. It never contains a secret:
 *
 * <pre>{@code
 * fleet.yaml:12:9: unknown name 'uniquename'; write 'uniqueName'
 * }</pre>
 */
public final class SeedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SeedException(String message, Throwable cause) {
    super(UnicodeEscapes.escapeControls(message), cause);
  }

  static SeedException of(InvalidSeedException cause) {
    return new SeedException("" + cause.getMessage(), cause);
  }
}
