package io.github.microvisorfake.internal.api.json;

import io.github.microvisorfake.internal.http.Digits;
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
 *
 * @param epochSecond that the text is for
 */
record WireDate(long epochSecond, String text) {

  /** What is made together has one date, and is shown together. */
  private static volatile WireDate latest = of(0);

  static String format(Instant instant) {
    WireDate date = latest;
    if (date.epochSecond != instant.getEpochSecond()) {
      date = of(instant.getEpochSecond());
      latest = date;
    }
    return date.text;
  }

  private static WireDate of(long epochSecond) {
    LocalDateTime utc = LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(20);
    Digits.append(text, utc.getYear(), 4).append('-');
    Digits.append(text, utc.getMonthValue(), 2).append('-');
    Digits.append(text, utc.getDayOfMonth(), 2).append('T');
    Digits.append(text, utc.getHour(), 2).append(':');
    Digits.append(text, utc.getMinute(), 2).append(':');
    Digits.append(text, utc.getSecond(), 2).append('Z');
    return new WireDate(epochSecond, text.toString());
  }

  static @Nullable String orNull(Optional<Instant> instant) {
    return instant.map(WireDate::format).orElse(null);
  }
}
