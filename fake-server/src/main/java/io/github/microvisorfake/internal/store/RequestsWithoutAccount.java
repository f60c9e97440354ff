package io.github.microvisorfake.internal.store;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * The latest requests of a server whose credentials named none of its accounts, oldest first.
 *
 * <p>Safe for use by multiple threads.
 */
public final class RequestsWithoutAccount implements RequestRecorder {

  /** The maximum number of requests. */
  public static final int CAPACITY = 100;

  /** The {@link RecordedRequest#number()} of a request without an account. */
  private static final long NO_NUMBER = 0;

  @GuardedBy("this")
  private final Map<Long, RecordedRequest> byPosition = new LinkedHashMap<>();

  private final RequestListeners listeners = new RequestListeners();

  @GuardedBy("this")
  private long last;

  @Override
  public RecordedRequest record(LongFunction<RecordedRequest> request) {
    RecordedRequest recorded = add(request);
    listeners.notifyAllOnce();
    return recorded;
  }

  /** Runs a listener once, as {@link Journal#onRequestAfter} does. */
  public Runnable onRequestAfter(long position, Runnable listener) {
    return listeners.add(() -> lastPosition() > position, listener);
  }

  private synchronized RecordedRequest add(LongFunction<RecordedRequest> request) {
    RecordedRequest recorded = request.apply(NO_NUMBER);
    byPosition.put(++last, recorded);
    byPosition.remove(last - CAPACITY);
    return recorded;
  }

  @Override
  public synchronized void replace(RecordedRequest old, RecordedRequest replacement) {
    byPosition.replaceAll((position, request) -> request.equals(old) ? replacement : request);
  }

  /** Returns the position of the latest request, or 0 if there was none. */
  public synchronized long lastPosition() {
    return last;
  }

  /** Returns the number of requests that are no longer kept. */
  public synchronized long dropped() {
    return last - byPosition.size();
  }

  /** Returns the requests after a position by position, oldest first. The map is a copy. */
  public synchronized SortedMap<Long, RecordedRequest> positionsAfter(long position) {
    return new TreeMap<>(byPosition).tailMap(position + 1);
  }

  /** Returns the requests after a position, oldest first. The list is a copy. */
  synchronized List<RecordedRequest> after(long position) {
    return byPosition.entrySet().stream()
        .filter(entry -> entry.getKey() > position)
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Returns all requests, oldest first. The list is a copy. */
  public List<RecordedRequest> all() {
    return after(0);
  }
}
