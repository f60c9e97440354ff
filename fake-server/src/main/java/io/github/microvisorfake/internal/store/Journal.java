package io.github.microvisorfake.internal.store;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RequestCounts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The latest requests of an account, oldest first. When the journal is full, a new request replaces
 * the oldest ones, which are counted.
 *
 * <p>Safe for use by multiple threads. It has its own lock, because a request is recorded after the
 * account's lock has been released.
 */
public final class Journal implements RequestRecorder {

  /** The size of a journal of up to {@link #DEFAULT_CAPACITY} requests, in bytes. */
  private static final long MAX_BYTES = 64 * 1024 * 1024;

  /** In nanoseconds; {@link #wait(long)} would wait forever for less. */
  private static final long MILLISECOND = 1_000_000;

  /** The default of the maximum number of requests. */
  public static final int DEFAULT_CAPACITY = 10_000;

  private final Journals journals;
  private final int capacity;
  private final long maxBytes;

  /** Oldest first. */
  @GuardedBy("this")
  private final Deque<Kept> kept = new ArrayDeque<>();

  @GuardedBy("this")
  private final RequestTally tally = new RequestTally();

  /** The number of threads in {@link #awaitAfter}. */
  @GuardedBy("this")
  private int waiting;

  private final RequestListeners listeners = new RequestListeners();

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

  /** A request with its size, so that the oldest can be dropped without reading it. */
  private static final class Kept {
    final @Nullable RawRequest raw;
    RecordedRequest request;
    long bytes;
    boolean isTaken;

    Kept(RecordedRequest request, @Nullable RawRequest raw) {
      this.raw = raw;
      this.request = request;
      this.bytes = size(request);
    }

    long size(RecordedRequest recorded) {
      return RequestSize.bytes(recorded) + (raw == null ? 0 : raw.bytes());
    }
  }

  Journal(Journals journals, int capacity) {
    this.journals = journals;
    this.capacity = capacity;
    this.maxBytes = MAX_BYTES * Math.max(capacity, DEFAULT_CAPACITY) / DEFAULT_CAPACITY;
    this.beginning = journals.withoutAccount().lastPosition();
  }

  @Override
  public RecordedRequest record(LongFunction<RecordedRequest> request) {
    return record(request, null);
  }

  /** Records a request together with what was on the connection, which only a search reads. */
  RecordedRequest record(LongFunction<RecordedRequest> request, @Nullable RawRequest raw) {
    RecordedRequest recorded = add(request, raw);
    journals.freeIfFull();
    listeners.notifyAllOnce();
    return recorded;
  }

  /**
   * Runs a listener once, when there is a request after another one; at once if there is one
   * already. It must not block.
   *
   * @param number the number of the other request
   * @return removes the listener
   */
  public Runnable onRequestAfter(long number, Runnable listener) {
    return listeners.add(() -> lastNumber() > number, listener);
  }

  /** Returns a recorder that keeps what was on the connection with the request. */
  public RequestRecorder keeping(RawRequest raw) {
    return new RawRequestRecorder(this, raw);
  }

  private synchronized RecordedRequest add(
      LongFunction<RecordedRequest> request, @Nullable RawRequest raw) {
    RecordedRequest recorded = request.apply(++last);
    tally.add(recorded);
    Kept newest = new Kept(recorded, raw);
    kept.addLast(newest);
    long change = newest.bytes;
    while (kept.size() > capacity || bytes + change > maxBytes) {
      change -= dropOldest();
    }
    resize(change);
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
    find(old).ifPresent(entry -> replace(entry, replacement));
  }

  /** Those whose responses were not delivered are among the newest. */
  @GuardedBy("this")
  private Stream<Kept> newestFirst() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(kept.descendingIterator(), Spliterator.ORDERED), false);
  }

  @GuardedBy("this")
  private Optional<Kept> find(RecordedRequest request) {
    return newestFirst().filter(entry -> entry.request.number() == request.number()).findFirst();
  }

  @GuardedBy("this")
  private void replace(Kept entry, RecordedRequest replacement) {
    long before = entry.bytes;
    entry.request = replacement;
    entry.bytes = entry.size(replacement);
    resize(entry.bytes - before);
  }

  /** Drops the oldest requests until the journal has at most half of its size. */
  synchronized void dropOldestHalf() {
    long half = bytes / 2;
    long change = 0;
    while (bytes + change > half) {
      change -= dropOldest();
    }
    resize(change);
  }

  /** Returns the size of the dropped request. */
  @GuardedBy("this")
  private long dropOldest() {
    dropped++;
    return kept.removeFirst().bytes;
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
    kept.clear();
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
    Optional<Kept> free = find(request).filter(entry -> !entry.isTaken);
    free.ifPresent(entry -> entry.isTaken = true);
    return free.isPresent();
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
    return kept.stream().map(entry -> entry.request).toList();
  }

  /** Returns the requests after the one with a number, oldest first. The list is a copy. */
  public synchronized List<RecordedRequest> after(long number) {
    return kept.stream()
        .map(entry -> entry.request)
        .filter(request -> request.number() > number)
        .toList();
  }

  /** Returns the number of requests in the journal. */
  public synchronized int size() {
    return kept.size();
  }

  /** Returns what is to be searched of all requests, oldest first. */
  public synchronized Stream<SearchedText> searchedTexts() {
    List<Kept> copy = List.copyOf(kept);
    return copy.stream()
        .filter(entry -> entry.raw != null)
        .flatMap(entry -> Objects.requireNonNull(entry.raw).texts(entry.request));
  }

  /** Returns the number of requests since the journal was last cleared that are not searched. */
  public synchronized long unsearched() {
    return dropped + kept.stream().filter(entry -> entry.raw == null).count();
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
