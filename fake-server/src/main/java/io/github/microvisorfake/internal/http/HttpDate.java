package io.github.microvisorfake.internal.http;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The value of the header {@code Date}, such as {@code Sun, 22 Nov 2026 20:07:16 GMT} (RFC 9110).
 *
 * <p>The JDK's formatter, which Undertow uses, is avoided because its first use takes longer than a
 * whole request.
 */
public final class HttpDate {

  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final DateCache LATEST = new DateCache(HttpDate::format);

  private HttpDate() {}

  /** Returns the date of the current second. */
  public static String now() {
    return at(TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis()));
  }

  /** Returns the date of a second since the epoch. */
  public static String at(long epochSecond) {
    return LATEST.text(epochSecond);
  }

  private static String format(LocalDateTime utc) {
    StringBuilder text = new StringBuilder(29);
    text.append(DAYS.get(utc.getDayOfWeek().getValue() - 1)).append(", ");
    Digits.append(text, utc.getDayOfMonth(), 2).append(' ');
    text.append(MONTHS.get(utc.getMonthValue() - 1)).append(' ');
    text.append(utc.getYear()).append(' ');
    Digits.append(text, utc.getHour(), 2).append(':');
    Digits.append(text, utc.getMinute(), 2).append(':');
    return Digits.append(text, utc.getSecond(), 2).append(" GMT").toString();
  }
}
