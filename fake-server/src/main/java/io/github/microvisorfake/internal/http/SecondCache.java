package io.github.microvisorfake.internal.http;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Keeps the date that was written last, for as long as the same second is asked for: the responses
 * of a second have one date, and so has what is made together.
 *
 * <p>Safe for use by several threads.
 */
public final class SecondCache {

  private final Function<LocalDateTime, String> format;
  private volatile Written latest;

  /**
   * A cache for one format.
   *
   * @param format writes a time in UTC
   */
  public SecondCache(Function<LocalDateTime, String> format) {
    this.format = format;
    this.latest = written(0);
  }

  private record Written(long epochSecond, String text) {}

  /** Returns a second as text. */
  public String text(long epochSecond) {
    Written written = latest;
    if (written.epochSecond != epochSecond) {
      written = written(epochSecond);
      latest = written;
    }
    return written.text;
  }

  private Written written(long epochSecond) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
    return new Written(epochSecond, format.apply(utc));
  }
}
