package io.github.microvisorfake.internal.api.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates as {@code 2021-01-01T12:34:56Z}: UTC, whole seconds. Python's client refuses
 * fractions.
 *
 * <p>By hand, because the first use of the JDK's formatter costs more than a whole request.
 */
final class WireDate {

  private WireDate() {}

  static String format(Instant instant) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(20);
    append(text, utc.getYear(), 4).append('-');
    append(text, utc.getMonthValue(), 2).append('-');
    append(text, utc.getDayOfMonth(), 2).append('T');
    append(text, utc.getHour(), 2).append(':');
    append(text, utc.getMinute(), 2).append(':');
    append(text, utc.getSecond(), 2).append('Z');
    return text.toString();
  }

  static @Nullable String orNull(Optional<Instant> instant) {
    return instant.map(WireDate::format).orElse(null);
  }

  private static StringBuilder append(StringBuilder text, int number, int width) {
    String digits = Integer.toString(number);
    return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }
}
