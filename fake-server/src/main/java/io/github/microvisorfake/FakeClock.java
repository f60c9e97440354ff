package io.github.microvisorfake;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.AccountClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The time of one account, by which everything in it is dated and its devices' logging expires. It
 * shows the real time and runs, until a test sets it.
 *
 * <pre>{@code
 * account.clock().set(Instant.parse("2026-01-01T00:00:00Z")); // stands still there
 * account.clock().advance(Duration.ofHours(24)); // logging that was enabled is over now
 * account.clock().resume(); // goes on from where it stands
 * }</pre>
 *
 * <p>It is a {@link Clock}, so the code under test can go by it too. Clients that sign requests
 * sign with the real time: for them an account whose clock was set has the wrong one.
 *
 * <p>Safe for use by several threads.
 */
public final class FakeClock extends Clock {

  private final AccountClock clock;

  FakeClock(AccountClock clock) {
    this.clock = clock;
  }

  /** The account's time. */
  @Override
  public Instant instant() {
    return clock.now();
  }

  /**
   * Moves the clock to a time, where it stands still.
   *
   * @param time from 1970 to the end of 9998: dates on the wire have four digits for the year
   * @throws IllegalArgumentException if it is another
   */
  public void set(Instant time) {
    clock.set(AccountClock.require(time));
  }

  /**
   * Moves the clock on; it goes on standing or running as it did.
   *
   * @param duration not negative; {@link #set} goes back
   * @throws IllegalArgumentException if it is negative, or leads beyond the year 9998
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          format("a clock is not advanced by %s; set it to go back", duration));
    }
    if (!clock.advance(duration, AccountClock.LATEST)) {
      throw new IllegalArgumentException(
          format(
              "advanced by %s, the clock would show no time before %s; advance it by less",
              duration, AccountClock.LATEST));
    }
  }

  /** Lets the clock run on from where it stands, as fast as real time passes. */
  public void resume() {
    clock.resume();
  }

  /** Whether time passes by itself. */
  public boolean isRunning() {
    return clock.isRunning();
  }

  /** UTC. */
  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** The same time in another zone; it moves with this one. */
  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(getZone()) ? this : new Zoned(this, zone);
  }

  /** A view of a clock in another zone. */
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

  /** Such as {@code FakeClock[2026-01-01T00:00:00Z, stands still]}. */
  @Override
  public String toString() {
    return "FakeClock[" + instant() + (isRunning() ? ", runs]" : ", stands still]");
  }
}
