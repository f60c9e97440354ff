package io.github.microvisorfake.internal.http;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Caches the text of the latest date, because consecutive requests mostly format the same second.
 *
 * <p>This class is thread-safe.
 */
public final class DateCache {

  private final Function<LocalDateTime, String> format;
  private volatile Written latest;

  /**
   * Creates a cache for one format.
   *
   * @param format the function that formats a time in UTC
   */
  public DateCache(Function<LocalDateTime, String> format) {
    this.format = format;
    this.latest = written(0);
  }

  private record Written(long epochSecond, String text) {}

  /** Returns the text of a second. */
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
