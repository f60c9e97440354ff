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
 * The latest requests of an account, oldest first. When the journal is full, a new request replaces
 * the oldest one.
 *
 * <p>Safe for use by multiple threads. It has its own lock, because a request is recorded after the
 * account's lock has been released.
 */
public final class Journal {

  /** The maximum number of requests. */
  public static final int CAPACITY = 1_000;

  @GuardedBy("requests")
  private final Deque<RecordedRequest> requests = new ArrayDeque<>();

  @GuardedBy("requests")
  private long last;

  /** Records and returns the request that a function creates for its number. */
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

  /** Replaces a request. Has no effect if the journal no longer contains it. */
  public void replace(RecordedRequest old, RecordedRequest replacement) {
    synchronized (requests) {
      // A copy is cheap enough, because responses rarely fail to be sent.
      List<RecordedRequest> copy = new ArrayList<>(requests);
      if (Collections.replaceAll(copy, old, replacement)) {
        requests.clear();
        requests.addAll(copy);
      }
    }
  }

  /** Returns all requests, oldest first. The list is a copy. */
  public List<RecordedRequest> all() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }
}
