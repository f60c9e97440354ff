package io.github.microvisorfake.internal.seed;

/**
 * A location in a seed.
 *
 * @param line the line number, starting at 1
 * @param column the column number in Unicode code points, starting at 1
 */
public record SourceLocation(int line, int column) {

  /** The beginning of a seed. */
  public static final SourceLocation START = new SourceLocation(1, 1);
}
