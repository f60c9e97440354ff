package io.github.microvisorfake.internal.store;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of an account. It runs with an offset from the system clock, or is stopped.
 *
 * <p>Safe for use by multiple threads. Reads acquire no lock.
 */
public final class AccountClock {

  /** The earliest time of a clock. */
  public static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  /** The exclusive upper limit of a clock's time: dates in responses have years of four digits. */
  public static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private final Clock source;
  private volatile State state;

  /**
   * Creates a clock.
   *
   * @param source the system clock
   * @param start the time at which the clock is stopped initially; if null, the clock runs with the
   *     system clock
   */
  AccountClock(Clock source, @Nullable Instant start) {
    this.source = source;
    this.state = new State(start, Duration.ZERO);
  }

  /**
   * The state of a clock.
   *
   * @param stoppedAt the time of a stopped clock; null if the clock is running
   * @param offset the offset of a running clock from its source
   */
  private record State(@Nullable Instant stoppedAt, Duration offset) {}

  /**
   * Returns the given time.
   *
   * @throws IllegalArgumentException if the time is out of the range of a clock
   */
  public static Instant requireInRange(Instant time) {
    if (time.isBefore(EARLIEST) || !time.isBefore(END)) {
      throw new IllegalArgumentException(
          format(
              "%s is out of range; use a time from %s (inclusive) to %s (exclusive)",
              time, EARLIEST, END));
    }
    return time;
  }

  public Instant now() {
    return now(state);
  }

  private Instant now(State state) {
    Instant stoppedAt = state.stoppedAt();
    return stoppedAt != null ? stoppedAt : source.instant().plus(state.offset());
  }

  public boolean isRunning() {
    return state.stoppedAt() == null;
  }

  /**
   * Sets the clock to a time and stops it.
   *
   * @throws IllegalArgumentException if the time is out of the range of a clock
   */
  public synchronized void set(Instant time) {
    state = new State(requireInRange(time), Duration.ZERO);
  }

  /**
   * Moves the clock forward. A running clock keeps running, a stopped clock stays stopped.
   *
   * @throws IllegalArgumentException if the duration is negative, or would move the clock to {@link
   *     #END} or later
   */
  public synchronized void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          format("the duration %s is negative; to move the clock back, call set", duration));
    }
    if (duration.compareTo(Duration.between(now(), END)) >= 0) {
      throw new IllegalArgumentException(
          format(
              "advancing the clock by %s would move it to %s or later; advance it by less",
              duration, END));
    }
    Instant stoppedAt = state.stoppedAt();
    state =
        stoppedAt != null
            ? new State(stoppedAt.plus(duration), Duration.ZERO)
            : new State(null, state.offset().plus(duration));
  }

  /** Starts the clock again from its current time. */
  public synchronized void resume() {
    state = new State(null, Duration.between(source.instant(), now()));
  }
}
