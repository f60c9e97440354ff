package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.count;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows durations in messages, exactly and in the units that people use. */
final class DurationText {

  private DurationText() {}

  /** Returns a duration that is not negative, such as {@code 90 days, 2.5 seconds}. */
  static String of(Duration duration) {
    String text =
        Stream.of(
                count(duration.toDays(), "day"),
                count(duration.toHoursPart(), "hour"),
                count(duration.toMinutesPart(), "minute"),
                seconds(duration))
            .filter(part -> !part.startsWith("0 "))
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "0 seconds" : text;
  }

  private static String seconds(Duration duration) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.toSecondsPart())
            .add(BigDecimal.valueOf(duration.toNanosPart(), 9));
    String number = seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
    return number + (number.equals("1") ? " second" : " seconds");
  }
}
