package io.github.microvisorfake.internal.store;

/**
 * A position between two items of a sequence, and a direction to read in.
 *
 * <p>A position is a gap between items, not an item, so it remains valid when items are added or
 * removed.
 *
 * @param boundary the sequence number before the gap, even if its item no longer exists
 * @param direction the direction to read in
 */
public record Position(long boundary, Direction direction) {

  /** The position before the first item. */
  public static final Position START = new Position(0, Direction.FORWARD);

  /** The direction to read in. */
  public enum Direction {
    /** Reads the items after the gap. */
    FORWARD,
    /** Reads the items before the gap. */
    BACKWARD
  }
}
