package io.github.microvisorfake.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * Items in the order in which they were added, each under a number that only rises and is never
 * used again.
 *
 * <p>A window of it costs the size of the window and a logarithm, at any depth; a position in it
 * survives the removal of what it marks. Not safe for use by several threads.
 */
final class Sequence<T> {

  private final NavigableMap<Long, T> items = new TreeMap<>();
  private long last;

  /** Adds at the end what the function makes of its number. */
  T add(LongFunction<T> item) {
    T added = item.apply(last + 1);
    last++;
    items.put(last, added);
    return added;
  }

  /** Puts another item in the place of one. */
  void replace(long number, T item) {
    items.replace(number, item);
  }

  void remove(long number) {
    items.remove(number);
  }

  /** All items, oldest first: a view. */
  Collection<T> all() {
    return Collections.unmodifiableCollection(items.values());
  }

  /** At most {@code size} items on one side of a position. */
  Window<T> window(Position position, int size) {
    List<Map.Entry<Long, T>> found = read(position, size);
    long before = found.isEmpty() ? position.boundary() : found.get(0).getKey() - 1;
    long after = found.isEmpty() ? position.boundary() : found.get(found.size() - 1).getKey();
    return new Window<>(
        found.stream().map(Map.Entry::getValue).toList(), previous(before), next(after));
  }

  private List<Map.Entry<Long, T>> read(Position position, int size) {
    return switch (position.direction()) {
      case FORWARD -> firstOf(items.tailMap(position.boundary(), false), size);
      case BACKWARD -> {
        NavigableMap<Long, T> backward = items.headMap(position.boundary(), true).descendingMap();
        List<Map.Entry<Long, T>> found = new ArrayList<>(firstOf(backward, size));
        Collections.reverse(found);
        yield found;
      }
    };
  }

  /** No stream: it would ask how many there are, for which a part of a tree counts them all. */
  private static <T> List<Map.Entry<Long, T>> firstOf(NavigableMap<Long, T> items, int size) {
    List<Map.Entry<Long, T>> first = new ArrayList<>();
    Iterator<Map.Entry<Long, T>> rest = items.entrySet().iterator();
    while (first.size() < size && rest.hasNext()) {
      first.add(rest.next());
    }
    return first;
  }

  private Optional<Position> previous(long boundary) {
    return items.floorKey(boundary) == null
        ? Optional.empty()
        : Optional.of(new Position(boundary, Position.Direction.BACKWARD));
  }

  private Optional<Position> next(long boundary) {
    return items.higherKey(boundary) == null
        ? Optional.empty()
        : Optional.of(new Position(boundary, Position.Direction.FORWARD));
  }
}
