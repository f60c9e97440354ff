package io.github.microvisorfake.internal.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a {@link Sequence}: places for items of consecutive numbers, some of them empty. */
final class Block<T> {

  private static final int SIZE = 16;

  private final long first;
  private final @Nullable T[] items;
  private int count;

  /** The block of a place among blocks, all empty. */
  @SuppressWarnings("unchecked")
  Block(long place) {
    first = place * SIZE;
    items = (T[]) new Object[SIZE];
  }

  /** An item with its number. */
  record Numbered<T>(long number, T item) {}

  /** The place of the block that a number belongs to. */
  static long of(long number) {
    return number / SIZE;
  }

  private int index(long number) {
    return (int) (number - first);
  }

  boolean has(long number) {
    return items[index(number)] != null;
  }

  void put(long number, T item) {
    count += has(number) ? 0 : 1;
    items[index(number)] = item;
  }

  void remove(long number) {
    count -= has(number) ? 1 : 0;
    items[index(number)] = null;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Oldest first. */
  List<Numbered<T>> items() {
    List<Numbered<T>> found = new ArrayList<>(count);
    for (int i = 0; i < SIZE; i++) {
      T item = items[i];
      if (item != null) {
        found.add(new Numbered<>(first + i, item));
      }
    }
    return found;
  }
}
