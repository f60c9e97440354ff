package io.github.microvisorfake.internal.store;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The latest requests of an account, oldest first. It is bounded: the oldest make room for new
 * ones.
 *
 * <p>Safe for use by several threads. It has a lock of its own, since a request is recorded when
 * the account's lock has been given back.
 */
public final class Journal {

  /** How many requests are kept. */
  public static final int CAPACITY = 1_000;

  @GuardedBy("requests")
  private final Deque<RecordedRequest> requests = new ArrayDeque<>();

  @GuardedBy("requests")
  private long last;

  /** Records what the function makes of the request's number, and returns it. */
  public RecordedRequest record(LongFunction<RecordedRequest> request) {
    synchronized (requests) {
      if (requests.size() == CAPACITY) {
        requests.removeFirst();
      }
      RecordedRequest recorded = request.apply(++last);
      requests.addLast(recorded);
      return recorded;
    }
  }

  /** Replaces a request, unless it had to make room meanwhile. */
  public void replace(RecordedRequest old, RecordedRequest replacement) {
    synchronized (requests) {
      // A copy is cheap enough: deliveries rarely fail.
      List<RecordedRequest> copy = new ArrayList<>(requests);
      if (Collections.replaceAll(copy, old, replacement)) {
        requests.clear();
        requests.addAll(copy);
      }
    }
  }

  /** A copy of what is kept, oldest first. */
  public List<RecordedRequest> all() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }
}
