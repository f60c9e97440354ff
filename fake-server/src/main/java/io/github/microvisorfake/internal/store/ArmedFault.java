package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.fault.FaultEffect.RateLimit;
import io.github.microvisorfake.internal.text.PathPattern;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A fault of an account, and how often it has struck.
 *
 * <p>Not safe for use by multiple threads: the account's lock guards it.
 */
public final class ArmedFault {

  private final long id;
  private final Fault fault;
  private final Optional<PathPattern> path;
  private final RandomGenerator random;

  /** The times of the requests that a rate limit has let pass, oldest first. */
  private final Deque<Instant> passed = new ArrayDeque<>();

  private int skipped;
  private long struck;

  ArmedFault(long id, Fault fault, RandomGenerator random) {
    this.id = id;
    this.fault = fault;
    this.path = fault.scope().path().map(PathPattern::of);
    this.random = random;
  }

  /** Returns the number of the fault in its account, starting at 1. */
  public long id() {
    return id;
  }

  public Fault fault() {
    return fault;
  }

  /** Returns the pattern of the paths in the fault's scope; empty for any path. */
  public Optional<PathPattern> path() {
    return path;
  }

  /** Returns the number of requests that the fault has struck. */
  public long struck() {
    return struck;
  }

  boolean isExhausted() {
    return !fault.isPermanent() && struck >= fault.times();
  }

  /**
   * Returns whether the fault strikes a request in its scope, and counts the request.
   *
   * @param now the time of the account's clock
   */
  boolean strikes(Instant now) {
    if (skipped < fault.skip()) {
      skipped++;
      return false;
    }
    if (isWithinLimit(now) || random.nextDouble() >= fault.probability()) {
      return false;
    }
    struck++;
    return true;
  }

  private boolean isWithinLimit(Instant now) {
    if (!(fault.effect() instanceof RateLimit limit)) {
      return false;
    }
    forget(limit.per(), now);
    boolean within = passed.size() < limit.calls();
    if (within) {
      passed.addLast(now);
    }
    return within;
  }

  /** Looks only at the times that it removes and at two more: a limit may let millions pass. */
  private void forget(Duration window, Instant now) {
    // A clock that was set back leaves times of the future behind, which are no longer known.
    while (!passed.isEmpty() && passed.getLast().isAfter(now)) {
      passed.removeLast();
    }
    while (!passed.isEmpty() && isOver(window, passed.getFirst(), now)) {
      passed.removeFirst();
    }
  }

  private static boolean isOver(Duration window, Instant start, Instant now) {
    return Duration.between(start, now).compareTo(window) >= 0;
  }
}
