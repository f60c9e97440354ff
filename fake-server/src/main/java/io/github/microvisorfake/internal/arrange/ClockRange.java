package io.github.microvisorfake.internal.arrange;

import java.time.Instant;

/** The times that an account's clock can show: dates on the wire have four digits for the year. */
public final class ClockRange {

  /** The first time in the range. */
  public static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  /** The first time after the range. */
  public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private ClockRange() {}

  /**
   * Returns a time that is in the range.
   *
   * @throws IllegalArgumentException if it is not
   */
  public static Instant require(Instant time) {
    if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
      throw new IllegalArgumentException(
          "%s is no time for this fake; choose one from %s on and before %s"
              .formatted(time, EARLIEST, LATEST));
    }
    return time;
  }
}
