package io.github.microvisorfake.internal.store;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time of one account. It runs, as far from the real time as somebody has moved it, or it
 * stands still.
 *
 * <p>Safe for use by several threads; reading takes no lock.
 */
public final class AccountClock {

  /** The first time that a clock can show. */
  public static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  /** The first time that no clock can show: dates on the wire have four digits for the year. */
  public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private final Clock source;
  private volatile Hands hands;

  /**
   * A clock.
   *
   * @param source of the time that really passes
   * @param start where it stands at first; without one it shows the real time and runs
   */
  AccountClock(Clock source, @Nullable Instant start) {
    this.source = source;
    this.hands = new Hands(start, Duration.ZERO);
  }

  /**
   * Where the hands are.
   *
   * @param standing where they stand still, if they do
   * @param ahead of the source, if they move
   */
  private record Hands(@Nullable Instant standing, Duration ahead) {}

  /**
   * Returns a time that a clock can show.
   *
   * @throws IllegalArgumentException if it is too early or too late
   */
  public static Instant require(Instant time) {
    if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
      throw new IllegalArgumentException(
          format(
              "%s is no time for this fake; choose one from %s on and before %s",
              time, EARLIEST, LATEST));
    }
    return time;
  }

  public Instant now() {
    return now(hands);
  }

  private Instant now(Hands read) {
    Instant standing = read.standing();
    return standing != null ? standing : source.instant().plus(read.ahead());
  }

  public boolean isRunning() {
    return hands.standing() == null;
  }

  /** Moves it to a time, where it stands still. */
  public synchronized void set(Instant time) {
    hands = new Hands(time, Duration.ZERO);
  }

  /**
   * Moves it on; it goes on standing or running as it did.
   *
   * @return whether it was moved: not to the limit or beyond
   */
  public synchronized boolean advance(Duration duration, Instant limit) {
    if (duration.compareTo(Duration.between(now(), limit)) >= 0) {
      return false;
    }
    Instant standing = hands.standing();
    hands =
        standing != null
            ? new Hands(standing.plus(duration), Duration.ZERO)
            : new Hands(null, hands.ahead().plus(duration));
    return true;
  }

  /** Lets it run on from where it is. */
  public synchronized void resume() {
    hands = new Hands(null, Duration.between(source.instant(), now()));
  }
}
