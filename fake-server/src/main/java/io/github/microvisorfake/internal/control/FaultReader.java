package io.github.microvisorfake.internal.control;

import static io.github.microvisorfake.internal.text.Messages.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.internal.control.FaultJson.LimitJson;
import io.github.microvisorfake.journal.HttpMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates a fault from its JSON. */
final class FaultReader {

  private static final String EFFECTS =
      "status, delay, disconnect, noAnswer, truncate, malformed or limit";

  private FaultReader() {}

  /**
   * Returns the fault.
   *
   * @throws ControlException if a value is out of its range, or if there is not exactly one effect
   * @throws IllegalArgumentException if a value is out of its range
   */
  static Fault fault(FaultJson json) {
    Fault fault = withRetryAfter(effect(json), json.retryAfter());
    if (json.method() != null) {
      fault = fault.on(method(json.method()));
    }
    if (json.path() != null) {
      fault = fault.onPath(json.path());
    }
    return withCounts(fault, json);
  }

  private static Fault withCounts(Fault fault, FaultJson json) {
    Fault counted = fault.skip(atLeast(0, "skip", orElse(json.skip(), 0)));
    JsonNode times = json.times();
    if (times != null && !times.isNull()) {
      counted = counted.times(times(times));
    }
    return json.probability() == null ? counted : counted.probability(json.probability());
  }

  private static int orElse(@Nullable Integer number, int other) {
    return number == null ? other : number;
  }

  private static int atLeast(int least, String name, int number) {
    if (number < least) {
      throw ControlException.badRequest(
          format("%s is %d; send a whole number from %d", name, number, least));
    }
    return number;
  }

  private static int times(JsonNode times) {
    if (times.isTextual() && times.textValue().equals(FaultJson.ALWAYS)) {
      return Fault.ALWAYS;
    }
    if (times.isInt() && times.intValue() < Fault.ALWAYS) {
      return atLeast(1, "times", times.intValue());
    }
    throw ControlException.badRequest(
        format(
            "times is neither a whole number from 1 to %d nor \"always\"; send one of them",
            Fault.ALWAYS - 1));
  }

  private static Fault effect(FaultJson json) {
    List<Fault> effects = new ArrayList<>();
    if (json.status() != null) {
      effects.add(Fault.status(json.status()));
    }
    if (json.delay() != null) {
      effects.add(Fault.delay(duration("delay", json.delay())));
    }
    if (json.disconnect() != null) {
      effects.add(disconnect(json.disconnect()));
    }
    if (json.limit() != null) {
      effects.add(limit(json.limit()));
    }
    addIfSet(effects, "noAnswer", json.noAnswer(), Fault.noResponse());
    addIfSet(effects, "truncate", json.truncate(), Fault.truncateBody());
    addIfSet(effects, "malformed", json.malformed(), Fault.malformedJson());
    if (effects.size() != 1) {
      throw ControlException.badRequest(
          format("the fault has %d effects; send exactly one of %s", effects.size(), EFFECTS));
    }
    return effects.get(0);
  }

  private static void addIfSet(
      List<Fault> effects, String name, @Nullable Boolean set, Fault effect) {
    if (Boolean.FALSE.equals(set)) {
      throw ControlException.badRequest(name + " is false; send true, or leave it out");
    }
    if (set != null) {
      effects.add(effect);
    }
  }

  private static Fault disconnect(String when) {
    return switch (when) {
      case FaultJson.BEFORE -> Fault.loseRequest();
      case FaultJson.AFTER -> Fault.loseResponse();
      default ->
          throw ControlException.badRequest(
              "disconnect is neither \"before\" nor \"after\"; send one of them");
    };
  }

  private static Fault limit(LimitJson limit) {
    if (limit.per() == null || limit.calls() == null) {
      throw ControlException.badRequest(
          "limit has not both calls and per; send an object such as {\"calls\": 10, \"per\": \"PT1S\"}");
    }
    return Fault.rateLimit(atLeast(1, "calls", limit.calls()), duration("per", limit.per()));
  }

  private static Fault withRetryAfter(Fault fault, @Nullable Integer seconds) {
    return seconds == null
        ? fault
        : fault.retryAfter(Duration.ofSeconds(atLeast(0, "retryAfter", seconds)));
  }

  private static Duration duration(String name, String text) {
    return DurationText.parse(name, text, "PT0.2S");
  }

  private static HttpMethod method(String name) {
    return Stream.of(HttpMethod.values())
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ControlException.badRequest(
                    Stream.of(HttpMethod.values())
                        .map(HttpMethod::name)
                        .collect(Collectors.joining(", ", "method is none of ", ""))));
  }
}
