package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.internal.store.Position.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Items in the order in which they were added. Sequence numbers increase and are never reused.
 *
 * <p>Reading a window takes time proportional to its size plus the logarithm of the number of
 * items. Positions remain valid when items are removed. Not safe for use by multiple threads.
 */
final class Sequence<T> {

  private final NavigableMap<Long, T> items = new TreeMap<>();
  private long last;

  /** Adds the item that a function creates for its sequence number. */
  T add(LongFunction<T> item) {
    T added = item.apply(last + 1);
    last++;
    items.put(last, added);
    return added;
  }

  /** Adds the item that a function creates for the sequence number of its placement. */
  T place(Placement placement, long original, LongFunction<T> item) {
    long number = placement.number(original, last);
    T placed = item.apply(number);
    last = Math.max(last, number);
    items.put(number, placed);
    return placed;
  }

  /** Removes all items. Their sequence numbers are not reused. */
  void clear() {
    items.clear();
  }

  /** Replaces the item with the given sequence number. */
  void replace(long number, T item) {
    items.replace(number, item);
  }

  void remove(long number) {
    items.remove(number);
  }

  /** Returns all items, oldest first. The list is a copy. */
  List<T> all() {
    return List.copyOf(items.values());
  }

  /**
   * Returns the first items, oldest first, at most the given number. The time does not depend on
   * the number of items, nor on how many were removed, unlike that of iterating over a hash map.
   */
  Stream<T> first(int most) {
    return items.values().stream().limit(most);
  }

  /** Returns at most {@code size} items on one side of a position. */
  Window<T> window(Position position, int size) {
    List<Map.Entry<Long, T>> found = read(position, size);
    long before = found.isEmpty() ? position.boundary() : found.get(0).getKey() - 1;
    long after = found.isEmpty() ? position.boundary() : found.get(found.size() - 1).getKey();
    return new Window<>(
        found.stream().map(Map.Entry::getValue).toList(), previous(before), next(after));
  }

  private Optional<Position> previous(long boundary) {
    return Optional.ofNullable(items.floorKey(boundary))
        .map(any -> new Position(boundary, Direction.BACKWARD));
  }

  private Optional<Position> next(long boundary) {
    return Optional.ofNullable(items.higherKey(boundary))
        .map(any -> new Position(boundary, Direction.FORWARD));
  }

  private List<Map.Entry<Long, T>> read(Position position, int size) {
    if (position.direction() == Direction.FORWARD) {
      return entries(items.tailMap(position.boundary(), false), size);
    }
    List<Map.Entry<Long, T>> found =
        entries(items.headMap(position.boundary(), true).descendingMap(), size);
    Collections.reverse(found);
    return found;
  }

  /**
   * Uses no stream, because a stream calls {@code size()}, which counts all entries of a submap.
   */
  private static <T> List<Map.Entry<Long, T>> entries(NavigableMap<Long, T> items, int size) {
    List<Map.Entry<Long, T>> first = new ArrayList<>();
    Iterator<Map.Entry<Long, T>> rest = items.entrySet().iterator();
    while (first.size() < size && rest.hasNext()) {
      first.add(rest.next());
    }
    return first;
  }
}
