package io.github.microvisorfake;

import io.github.microvisorfake.internal.store.AccountClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The clock of an account. Provides the creation and update dates of resources and determines when
 * device logging expires. Unless the server was started with a clock option, the clock follows the
 * system clock until it is set.
 *
 * <pre>{@code
 * account.clock().set(Instant.parse("2026-01-01T00:00:00Z")); // stops at this time
 * account.clock().advance(Duration.ofHours(24)); // logging that was enabled has expired
 * account.clock().resume(); // runs on from the current time of the clock
 * }</pre>
 *
 * <p>Clients sign requests with the system time, so an account whose clock is set to another time
 * rejects signed requests.
 *
 * <p>The code under test can use it as its {@link Clock}.
 *
 * <p>Safe for use by multiple threads.
 */
public final class FakeClock extends Clock {

  private final AccountClock clock;

  FakeClock(AccountClock clock) {
    this.clock = clock;
  }

  /** Returns the current time of the account. */
  @Override
  public Instant instant() {
    return clock.now();
  }

  /**
   * Sets the clock to a time and stops it.
   *
   * @param time a time from 1970 to the end of 9998, so that all dates in responses, including
   *     those later than the clock (the end of logging), have years of four digits
   * @throws IllegalArgumentException if the time is out of this range
   */
  public void set(Instant time) {
    clock.set(time);
  }

  /**
   * Moves the clock forward. A running clock keeps running, a stopped clock stays stopped.
   *
   * @param duration the duration to add, not negative; to move the clock back, call {@link #set}
   * @throws IllegalArgumentException if the duration is negative, or would move the clock past the
   *     year 9998
   */
  public void advance(Duration duration) {
    clock.advance(duration);
  }

  /** Starts the clock again from its current time. Has no effect on a running clock. */
  public void resume() {
    clock.resume();
  }

  /** Returns whether the clock is running. */
  public boolean isRunning() {
    return clock.isRunning();
  }

  /** Returns UTC. */
  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Returns a view of this clock in another time zone. */
  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(getZone()) ? this : new Zoned(this, zone);
  }

  private static final class Zoned extends Clock {
    private final FakeClock clock;
    private final ZoneId zone;

    Zoned(FakeClock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId otherZone) {
      return clock.withZone(otherZone);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Zoned that && clock.equals(that.clock) && zone.equals(that.zone);
    }

    @Override
    public int hashCode() {
      return Objects.hash(clock, zone);
    }

    @Override
    public String toString() {
      return clock + " in " + zone;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeClock that && clock == that.clock;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(clock);
  }

  /** Returns a string such as {@code FakeClock[2026-01-01T00:00:00Z, stopped]}. */
  @Override
  public String toString() {
    return "FakeClock[" + instant() + (isRunning() ? ", running]" : ", stopped]");
  }
}
