package io.github.microvisorfake.fault;

import static io.github.microvisorfake.internal.text.Messages.format;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.util.Optional;

/**
 * What a fault does to a request that it strikes. The methods of {@link Fault} return faults with
 * each of these effects.
 */
public sealed interface FaultEffect {

  /** The longest delay: 10 minutes. */
  Duration MAX_DELAY = Duration.ofMinutes(10);

  /** Returns the name of the effect in the journal, such as {@code status}. */
  String name();

  /**
   * The response is an error, and the request is not applied.
   *
   * @param status the status of the response, 400 to 599
   * @param retryAfter the value of the header {@code Retry-After}, in whole seconds; empty for a
   *     response without this header; only with the statuses 429 and 503
   */
  record Status(int status, Optional<Duration> retryAfter) implements FaultEffect {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    public Status {
      if (status < 400 || status > 599) {
        throw new IllegalArgumentException(
            format("%d is not the status of an error; use 400 to 599", status));
      }
      requireWholeSeconds(retryAfter);
      if (retryAfter.isPresent() && status != TOO_MANY_REQUESTS && status != UNAVAILABLE) {
        throw new IllegalArgumentException(
            format(
                "a response with status %d has no Retry-After; use status 429 or 503, or leave it out",
                status));
      }
    }

    @Override
    public String name() {
      return "status";
    }
  }

  /**
   * Requests over a limit receive 429 and are not applied. Those do not count toward the limit.
   *
   * @param calls the number of requests that pass within the window, at least 1
   * @param per the length of the sliding window, by the account's clock
   * @param retryAfter the value of the header {@code Retry-After}, in whole seconds; empty for
   *     responses without this header
   */
  record RateLimit(int calls, Duration per, Optional<Duration> retryAfter) implements FaultEffect {

    public RateLimit {
      if (calls < 1) {
        throw new IllegalArgumentException(
            format(
                "a limit of %d requests would let none pass; use at least 1, or Fault.status(429).always()",
                calls));
      }
      if (per.isNegative() || per.isZero()) {
        throw new IllegalArgumentException(
            format("the window %s of the rate limit is not positive; use a longer one", per));
      }
      requireWholeSeconds(retryAfter);
    }

    @Override
    public String name() {
      return "limit";
    }
  }

  /**
   * The request is applied after a delay, unless the client closes the connection before.
   *
   * @param duration the delay, at most {@link #MAX_DELAY}; rounded up to whole milliseconds
   */
  record Delay(Duration duration) implements FaultEffect {

    public Delay {
      if (duration.isNegative() || duration.isZero() || duration.compareTo(MAX_DELAY) > 0) {
        throw new IllegalArgumentException(
            format(
                "a delay of %s is out of range; use more than 0 and at most 10 minutes", duration));
      }
    }

    @Override
    public String name() {
      return "delay";
    }
  }

  /**
   * There is no response, and the request is not applied. The connection stays open until the
   * client closes it, at most 10 minutes.
   */
  record NoResponse() implements FaultEffect {

    @Override
    public String name() {
      return "no response";
    }
  }

  /**
   * The connection is closed without a response.
   *
   * @param isApplied whether the request is applied before
   */
  record Disconnect(boolean isApplied) implements FaultEffect {

    @Override
    public String name() {
      return isApplied ? "disconnect after" : "disconnect before";
    }
  }

  /**
   * The request is applied, but the connection is closed after half of the response's body. A
   * response without a body, such as a 204, is complete.
   */
  record TruncatedBody() implements FaultEffect {

    @Override
    public String name() {
      return "truncate";
    }
  }

  /**
   * The request is applied, but the body of the response lacks its last character, the closing
   * brace. Its {@code Content-Length} fits. A response without a body, such as a 204, is complete.
   */
  record MalformedJson() implements FaultEffect {

    @Override
    public String name() {
      return "malformed";
    }
  }

  private static void requireWholeSeconds(Optional<Duration> retryAfter) {
    retryAfter
        .filter(delay -> delay.isNegative() || !delay.truncatedTo(SECONDS).equals(delay))
        .ifPresent(
            delay -> {
              throw new IllegalArgumentException(
                  format(
                      "a Retry-After of %s cannot be sent; use whole seconds, 0 or more", delay));
            });
  }
}
