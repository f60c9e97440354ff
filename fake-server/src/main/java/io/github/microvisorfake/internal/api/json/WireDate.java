package io.github.microvisorfake.internal.api.json;

import io.github.microvisorfake.internal.http.DateCache;
import io.github.microvisorfake.internal.http.Digits;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Formats dates as {@code 2021-01-01T12:34:56Z}: UTC, in whole seconds, because Python's client
 * rejects fractions.
 *
 * <p>The JDK's formatter is avoided because its first use takes longer than a whole request.
 */
final class WireDate {

  private static final DateCache LATEST = new DateCache(WireDate::format);

  private WireDate() {}

  static String format(Instant instant) {
    return LATEST.text(instant.getEpochSecond());
  }

  private static String format(LocalDateTime utc) {
    StringBuilder text = new StringBuilder(20);
    Digits.append(text, utc.getYear(), 4).append('-');
    Digits.append(text, utc.getMonthValue(), 2).append('-');
    Digits.append(text, utc.getDayOfMonth(), 2).append('T');
    Digits.append(text, utc.getHour(), 2).append(':');
    Digits.append(text, utc.getMinute(), 2).append(':');
    return Digits.append(text, utc.getSecond(), 2).append('Z').toString();
  }

  static @Nullable String orNull(Optional<Instant> instant) {
    return instant.map(WireDate::format).orElse(null);
  }
}
