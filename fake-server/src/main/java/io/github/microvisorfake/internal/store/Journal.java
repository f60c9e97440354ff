package io.github.microvisorfake.internal.store;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RequestCounts;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/**
 * The latest requests of an account, oldest first. When the journal is full, a new request replaces
 * the oldest ones, which are counted.
 *
 * <p>Safe for use by multiple threads. It has its own lock, because a request is recorded after the
 * account's lock has been released.
 */
public final class Journal implements RequestRecorder {

  /** The size of a journal of up to {@link #DEFAULT_CAPACITY} requests, in bytes. */
  private static final long MAX_BYTES = 16 * 1024 * 1024;

  /** In nanoseconds; {@link #wait(long)} would wait forever for less. */
  private static final long MILLISECOND = 1_000_000;

  /** The default of the maximum number of requests. */
  public static final int DEFAULT_CAPACITY = 10_000;

  private final Journals journals;
  private final int capacity;
  private final long maxBytes;

  @GuardedBy("this")
  private final Map<Long, RecordedRequest> byNumber = new LinkedHashMap<>();

  @GuardedBy("this")
  private final RequestTally tally = new RequestTally();

  /** The numbers of the requests that {@link #take} has returned. */
  @GuardedBy("this")
  private final Set<Long> taken = new HashSet<>();

  @GuardedBy("this")
  private int waiting;

  @GuardedBy("this")
  private long last;

  @GuardedBy("this")
  private long bytes;

  @GuardedBy("this")
  private long dropped;

  @GuardedBy("this")
  private boolean removed;

  /** The position of the last request without an account before this journal began. */
  @GuardedBy("this")
  private long beginning;

  Journal(Journals journals, int capacity) {
    this.journals = journals;
    this.capacity = capacity;
    this.maxBytes = MAX_BYTES * Math.max(capacity, DEFAULT_CAPACITY) / DEFAULT_CAPACITY;
    this.beginning = journals.withoutAccount().lastPosition();
  }

  @Override
  public RecordedRequest record(LongFunction<RecordedRequest> request) {
    RecordedRequest recorded = add(request);
    journals.freeIfFull();
    return recorded;
  }

  private synchronized RecordedRequest add(LongFunction<RecordedRequest> request) {
    RecordedRequest recorded = request.apply(++last);
    byNumber.put(last, recorded);
    tally.add(recorded);
    resize(RequestSize.bytes(recorded));
    while (byNumber.size() > capacity || bytes > maxBytes) {
      dropOldest();
    }
    if (waiting > 0) {
      notifyAll();
    }
    return recorded;
  }

  /** Replaces a request, in the counts also if the journal no longer contains it. */
  @Override
  public synchronized void replace(RecordedRequest old, RecordedRequest replacement) {
    tally.remove(old);
    tally.add(replacement);
    if (byNumber.replace(old.number(), replacement) != null) {
      resize(RequestSize.bytes(replacement) - RequestSize.bytes(old));
    }
  }

  /** Drops the oldest requests until the journal has at most half of its size. */
  synchronized void dropOldestHalf() {
    long half = bytes / 2;
    while (bytes > half) {
      dropOldest();
    }
  }

  @GuardedBy("this")
  private void dropOldest() {
    Iterator<RecordedRequest> oldest = byNumber.values().iterator();
    RecordedRequest request = oldest.next();
    resize(-RequestSize.bytes(request));
    taken.remove(request.number());
    oldest.remove();
    dropped++;
  }

  @GuardedBy("this")
  private void resize(long change) {
    bytes += change;
    if (!removed) {
      journals.resized(this, change);
    }
  }

  /** Removes all requests. Numbers and counts continue. */
  public synchronized void clear() {
    byNumber.clear();
    taken.clear();
    resize(-bytes);
    dropped = 0;
    beginning = journals.withoutAccount().lastPosition();
  }

  /** Returns the number of the latest request, or 0 if there was none. */
  public synchronized long lastNumber() {
    return last;
  }

  /** Returns whether the request was not taken before, and marks it as taken. */
  public synchronized boolean take(RecordedRequest request) {
    return byNumber.containsKey(request.number()) && taken.add(request.number());
  }

  /**
   * Waits for a request after another one.
   *
   * @param number the number of the other request
   * @param deadline the time, as of {@link System#nanoTime}, at which to stop
   * @return whether there is one
   */
  public synchronized boolean awaitAfter(long number, long deadline) throws InterruptedException {
    waiting++;
    try {
      for (long left = deadline - System.nanoTime();
          last <= number && left > 0;
          left = deadline - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, MILLISECOND));
      }
      return last > number;
    } finally {
      waiting--;
    }
  }

  /** Stops to count toward the limit of all journals, because the account was removed. */
  synchronized void remove() {
    if (!removed) {
      removed = true;
      journals.removed(this, bytes);
    }
  }

  synchronized long bytes() {
    return bytes;
  }

  /** Returns all requests, oldest first. The list is a copy. */
  public synchronized List<RecordedRequest> all() {
    return List.copyOf(byNumber.values());
  }

  /** Returns the number of requests that were dropped since the journal was last cleared. */
  public synchronized long dropped() {
    return dropped;
  }

  /** Returns the counts of all requests, including those that were dropped or cleared. */
  public synchronized RequestCounts counts() {
    return tally.counts();
  }

  /** Returns the server's requests without an account since the journal was last cleared. */
  public synchronized List<RecordedRequest> withoutAccount() {
    return journals.withoutAccount().after(beginning);
  }
}
