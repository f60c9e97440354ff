package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.AccountClock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clock of an account. */
final class ClockOperations {

  private record ClockJson(String now, boolean running) {}

  /** One change of the clock. */
  private record Change(@Nullable String set, @Nullable String advance, @Nullable Boolean run) {}

  Response show(ControlCall call) {
    AccountClock clock = call.account().clock();
    return Response.ok(ControlJson.body(new ClockJson(clock.now().toString(), clock.isRunning())));
  }

  Response change(ControlCall call) {
    AccountClock clock = call.account().clock();
    Change change = call.read(Change.class);
    requireOne(change);
    if (change.set() != null) {
      clock.set(instant(change.set()));
    } else if (change.advance() != null) {
      clock.advance(DurationText.parse("advance", change.advance(), "PT1H"));
    } else {
      clock.resume();
    }
    return Response.ok(ControlJson.body(Map.of("now", clock.now().toString())));
  }

  private static void requireOne(Change change) {
    long given =
        Stream.of(change.set(), change.advance(), change.run()).filter(Objects::nonNull).count();
    if (given != 1 || Boolean.FALSE.equals(change.run())) {
      throw ControlException.badRequest(
          "the clock takes one change at a time; send set, advance, or run with the value true");
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw ControlException.badRequest(
          "set is not an instant; send one such as 2026-01-01T00:00:00Z");
    }
  }
}
