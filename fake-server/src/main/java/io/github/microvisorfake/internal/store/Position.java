package io.github.microvisorfake.internal.store;

/**
 * A place between two items of a sequence, and the direction to read from there.
 *
 * <p>It names no item but a gap, so it stays valid whatever is added or removed around it.
 *
 * @param boundary the gap lies behind this sequence number, whether its item still exists or not
 * @param direction which side of the gap to read
 */
public record Position(long boundary, Direction direction) {

  /** Before the first item. */
  public static final Position START = new Position(0, Direction.FORWARD);

  /** Which side of a gap to read. */
  public enum Direction {
    /** What follows the gap. */
    FORWARD,
    /** What comes before the gap. */
    BACKWARD
  }
}
