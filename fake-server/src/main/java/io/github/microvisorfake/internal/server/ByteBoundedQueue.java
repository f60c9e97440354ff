package io.github.microvisorfake.internal.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.ToLongFunction;

/**
 * A queue between threads that is bounded by the size of its elements in bytes. Elements that do
 * not fit are dropped and counted, so that adding never blocks.
 *
 * @param <T> the type of the elements
 */
public final class ByteBoundedQueue<T> {

  /** An estimate of the memory that each element takes in addition to its text. */
  private static final long OVERHEAD_BYTES = 128;

  private final long capacity;
  private final ToLongFunction<? super T> size;

  @GuardedBy("this")
  private final Queue<T> elements = new ArrayDeque<>();

  @GuardedBy("this")
  private long bytes;

  @GuardedBy("this")
  private long dropped;

  @GuardedBy("this")
  private boolean closed;

  /**
   * Creates an empty queue.
   *
   * @param capacity the maximum size of all elements in bytes
   * @param size returns the size of an element in bytes, without that of the object
   */
  public ByteBoundedQueue(long capacity, ToLongFunction<? super T> size) {
    this.capacity = capacity;
    this.size = size;
  }

  /** Adds an element, or drops and counts it if it does not fit. */
  public synchronized void add(T element) {
    long added = bytesOf(element);
    if (bytes + added > capacity) {
      dropped++;
      return;
    }
    elements.add(element);
    bytes += added;
    notifyAll();
  }

  /**
   * Removes the first element, or waits for one if the queue is empty.
   *
   * @return the element; empty if the queue is empty and closed
   */
  public synchronized Optional<T> take() throws InterruptedException {
    while (elements.isEmpty() && !closed) {
      wait();
    }
    T first = elements.poll();
    if (first == null) {
      return Optional.empty();
    }
    bytes -= bytesOf(first);
    return Optional.of(first);
  }

  /** Returns the number of elements that were dropped since the last call. */
  public synchronized long takeDropped() {
    long count = dropped;
    dropped = 0;
    return count;
  }

  /** Ends the wait for further elements; those in the queue can still be taken. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Drops and counts all elements. */
  public synchronized void clear() {
    dropped += elements.size();
    elements.clear();
    bytes = 0;
  }

  private long bytesOf(T element) {
    return OVERHEAD_BYTES + size.applyAsLong(element);
  }
}
