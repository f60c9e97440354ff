package io.github.microvisorfake.internal.store;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The journals of the accounts of one server, which share a limit of memory, and the requests that
 * are in none of them. When the journals exceed the limit, the largest of them drop their oldest
 * requests.
 *
 * <p>Safe for use by multiple threads.
 */
public final class Journals {

  /** The fraction of the JVM's maximum heap that all journals of a server can take. */
  private static final int HEAP_FRACTION = 4;

  /** The fraction of the limit that is freed at once, so that it is exceeded rarely. */
  private static final int FREED_FRACTION = 8;

  private final int capacity;
  private final long maxBytes;
  private final AtomicLong bytes = new AtomicLong();
  private final Set<Journal> nonEmpty = ConcurrentHashMap.newKeySet();
  private final RequestsWithoutAccount withoutAccount = new RequestsWithoutAccount();

  /**
   * Creates the journals of a server.
   *
   * @param capacity the maximum number of requests in a journal
   * @param maxBytes the maximum size of all journals
   */
  Journals(int capacity, long maxBytes) {
    this.capacity = capacity;
    this.maxBytes = maxBytes;
  }

  /**
   * Creates journals that together take at most a quarter of the heap.
   *
   * @param capacity the maximum number of requests in a journal
   */
  public static Journals ofHeap(int capacity) {
    return new Journals(capacity, Runtime.getRuntime().maxMemory() / HEAP_FRACTION);
  }

  /** Returns a new journal. It counts toward the limit from its first request. */
  Journal create() {
    return new Journal(this, capacity);
  }

  /** Returns the requests of the server that named no account. */
  public RequestsWithoutAccount withoutAccount() {
    return withoutAccount;
  }

  /** Returns the size of all journals of accounts that were not removed. */
  long bytes() {
    return bytes.get();
  }

  /** Reports a change of the size of a journal, which may hold its lock. */
  void resized(Journal journal, long change) {
    nonEmpty.add(journal);
    bytes.addAndGet(change);
  }

  /** Reports that a journal was removed, which may hold its lock. */
  void removed(Journal journal, long size) {
    nonEmpty.remove(journal);
    bytes.addAndGet(-size);
  }

  /** Frees memory if the limit is exceeded. The caller must not hold the lock of a journal. */
  void freeIfFull() {
    if (bytes.get() > maxBytes) {
      free(maxBytes - maxBytes / FREED_FRACTION);
    }
  }

  /** A journal with its size at one moment, because sizes change while journals are sorted. */
  private record Sized(Journal journal, long bytes) {}

  private synchronized void free(long target) {
    List<Sized> largestFirst =
        nonEmpty.stream()
            .map(journal -> new Sized(journal, journal.bytes()))
            .sorted(Comparator.comparingLong(Sized::bytes).reversed())
            .toList();
    for (Sized sized : largestFirst) {
      if (bytes.get() <= target) {
        return;
      }
      sized.journal().dropOldestHalf();
    }
  }
}
