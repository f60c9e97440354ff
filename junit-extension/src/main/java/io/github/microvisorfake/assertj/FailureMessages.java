package io.github.microvisorfake.assertj;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats the parts of failure messages. */
final class FailureMessages {

  private FailureMessages() {}

  /** Formats like {@link String#format} but independent of the default locale. */
  static String format(String message, Object... arguments) {
    return String.format(Locale.ROOT, message, arguments);
  }

  /** Returns a count with its noun, in the plural unless the count is 1. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns the first values, one per line, and the number of the others. */
  static String firstLines(List<?> values, int most) {
    int more = values.size() - most;
    Stream<String> first = values.stream().limit(most).map(value -> "  " + value);
    Stream<String> rest = more > 0 ? Stream.of("  and " + more + " more") : Stream.empty();
    return Stream.concat(first, rest).collect(Collectors.joining("\n"));
  }

  /** Returns the last values, one per line. */
  static String lastLines(List<?> values, int most) {
    return values.stream()
        .skip(Math.max(0, values.size() - most))
        .map(value -> "  " + value)
        .collect(Collectors.joining("\n"));
  }
}
