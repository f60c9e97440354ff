package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.internal.store.Block.Numbered;
import io.github.microvisorfake.internal.store.Position.Direction;
import java.util.ArrayList;
import java.util.Collections;
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
 * <p>They lie in blocks of consecutive numbers, and a block goes with its last item. So an item
 * takes little memory, and a window costs its size and a logarithm, at any depth; a position
 * survives the removal of what it marks. Not safe for use by several threads.
 */
final class Sequence<T> {

  private final NavigableMap<Long, Block<T>> blocks = new TreeMap<>();
  private long last;

  /** Adds at the end what the function makes of its number. */
  T add(LongFunction<T> item) {
    T added = item.apply(last + 1);
    last++;
    blockOfLast().put(last, added);
    return added;
  }

  /**
   * The newest block, where it still has a place: a step to the end of the tree, without a search.
   */
  private Block<T> blockOfLast() {
    Map.Entry<Long, Block<T>> newest = blocks.lastEntry();
    return newest != null && newest.getKey() == Block.of(last)
        ? newest.getValue()
        : blocks.computeIfAbsent(Block.of(last), Block::new);
  }

  /** Puts another item in the place of one. */
  void replace(long number, T item) {
    Block<T> block = blocks.get(Block.of(number));
    if (block != null && block.has(number)) {
      block.put(number, item);
    }
  }

  void remove(long number) {
    blocks.computeIfPresent(
        Block.of(number),
        (place, block) -> {
          block.remove(number);
          return block.isEmpty() ? null : block;
        });
  }

  /** A copy of all items, oldest first. */
  List<T> all() {
    List<T> all = new ArrayList<>();
    blocks.values().forEach(block -> block.items().forEach(found -> all.add(found.item())));
    return Collections.unmodifiableList(all);
  }

  /** At most {@code size} items on one side of a position. */
  Window<T> window(Position position, int size) {
    List<Numbered<T>> found = read(position, size);
    long before = found.isEmpty() ? position.boundary() : found.get(0).number() - 1;
    long after = found.isEmpty() ? position.boundary() : found.get(found.size() - 1).number();
    return new Window<>(
        found.stream().map(Numbered::item).toList(),
        ifAnything(new Position(before, Direction.BACKWARD)),
        ifAnything(new Position(after, Direction.FORWARD)));
  }

  private Optional<Position> ifAnything(Position position) {
    return read(position, 1).isEmpty() ? Optional.empty() : Optional.of(position);
  }

  private List<Numbered<T>> read(Position position, int size) {
    return switch (position.direction()) {
      case FORWARD -> forward(position.boundary(), size);
      case BACKWARD -> backward(position.boundary(), size);
    };
  }

  private List<Numbered<T>> forward(long boundary, int size) {
    List<Numbered<T>> found = new ArrayList<>();
    for (Block<T> block : blocks.tailMap(Block.of(boundary + 1), true).values()) {
      for (Numbered<T> item : block.items()) {
        if (found.size() == size) {
          return found;
        }
        if (item.number() > boundary) {
          found.add(item);
        }
      }
    }
    return found;
  }

  private List<Numbered<T>> backward(long boundary, int size) {
    List<Numbered<T>> found = new ArrayList<>();
    for (Block<T> block : blocks.headMap(Block.of(boundary), true).descendingMap().values()) {
      List<Numbered<T>> items = block.items();
      for (int i = items.size() - 1; i >= 0 && found.size() < size; i--) {
        if (items.get(i).number() <= boundary) {
          found.add(items.get(i));
        }
      }
      if (found.size() == size) {
        break;
      }
    }
    Collections.reverse(found);
    return found;
  }
}
