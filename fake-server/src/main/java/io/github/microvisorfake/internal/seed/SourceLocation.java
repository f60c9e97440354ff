package io.github.microvisorfake.internal.seed;

/**
 * A place in a seed file.
 *
 * @param line counts from 1
 * @param column counts Unicode code points from 1
 */
public record SourceLocation(int line, int column) {

  /** Where a file begins. */
  public static final SourceLocation START = new SourceLocation(1, 1);
}
