package io.github.microvisorfake.internal.seed;

/**
 * A place in a seed file.
 *
 * @param line counts from 1
 * @param column counts Unicode code points from 1
 */
public record Place(int line, int column) {

  /** Where a file begins. */
  public static final Place START = new Place(1, 1);
}
