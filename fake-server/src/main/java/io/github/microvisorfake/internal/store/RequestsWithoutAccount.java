package io.github.microvisorfake.internal.store;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  @GuardedBy("this")
  private long last;

  @Override
  public synchronized RecordedRequest record(LongFunction<RecordedRequest> request) {
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
  synchronized long lastPosition() {
    return last;
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
