package io.github.microvisorfake.fault;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.fault.FaultEffect.Delay;
import io.github.microvisorfake.fault.FaultEffect.Disconnect;
import io.github.microvisorfake.fault.FaultEffect.MalformedJson;
import io.github.microvisorfake.fault.FaultEffect.NoResponse;
import io.github.microvisorfake.fault.FaultEffect.RateLimit;
import io.github.microvisorfake.fault.FaultEffect.Status;
import io.github.microvisorfake.fault.FaultEffect.TruncatedBody;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import io.github.microvisorfake.journal.HttpMethod;
import java.time.Duration;
import java.util.Optional;

/**
 * A fault: which requests it strikes, how often, and what it does to them. It has no effect until
 * it is added to the faults of an account.
 *
 * <pre>{@code
 * account.faults().add(Fault.status(503).on(POST, "/v1/Devices/*}{@code /Secrets").times(2));
 * account.faults().add(Fault.loseResponse().on(POST, "/v1/Secrets"));
 * account.faults().add(Fault.rateLimit(10, Duration.ofSeconds(1)).retryAfter(Duration.ofSeconds(2)));
 * }</pre>
 *
 * <p>By default a fault strikes the next request of the account, once. Only requests that passed
 * the checks of path, host, credentials, body size and signature are struck (assumed); those that
 * no route or resource matches are, too. The service's rate limits are seen, the other effects are
 * those of any network.
 *
 * <p>Faults are immutable; each method returns a new one.
 *
 * @param effect what the fault does
 * @param scope the requests that it can strike
 * @param skip the number of requests in its scope that pass before it strikes the first time
 * @param times how often it strikes, or {@link #ALWAYS}; a rate limit ignores it
 * @param probability the probability with which it strikes a request, more than 0 and at most 1
 */
public record Fault(FaultEffect effect, FaultScope scope, int skip, int times, double probability) {

  /** The number of times of a fault that strikes until it is removed. */
  public static final int ALWAYS = Integer.MAX_VALUE;

  /**
   * Creates a fault; the static methods are shorter.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Fault {
    if (skip < 0) {
      throw new IllegalArgumentException(
          format("skip(%d) is negative; use the number of requests to let through first", skip));
    }
    if (times < 1) {
      throw new IllegalArgumentException(
          format("times(%d) would never strike; use at least 1, or always()", times));
    }
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          format("the probability %s is out of range; use more than 0 and at most 1", probability));
    }
  }

  private static Fault of(FaultEffect effect) {
    return new Fault(effect, FaultScope.ALL, 0, 1, 1);
  }

  /**
   * Returns a fault whose response is an error with Twilio's body; the request is not applied.
   *
   * @param status the status, 400 to 599
   * @throws IllegalArgumentException if the status is out of this range
   */
  public static Fault status(int status) {
    return of(new Status(status, Optional.empty()));
  }

  /**
   * Returns a fault that delays a request. The request is applied after the delay, and not at all
   * if the client has closed the connection by then. A delay is real time, whatever the account's
   * clock says.
   *
   * @param duration the delay, more than 0 and at most 10 minutes
   * @throws IllegalArgumentException if the delay is out of this range
   */
  public static Fault delay(Duration duration) {
    return of(new Delay(duration));
  }

  /**
   * Returns a fault without a response; the request is not applied. The connection stays open until
   * the client closes it, at most 10 minutes.
   */
  public static Fault noResponse() {
    return of(new NoResponse());
  }

  /** Returns a fault that closes the connection without a response; the request is not applied. */
  public static Fault loseRequest() {
    return of(new Disconnect(false));
  }

  /** Returns a fault that applies the request and closes the connection without a response. */
  public static Fault loseResponse() {
    return of(new Disconnect(true));
  }

  /**
   * Returns a fault that applies the request, sends half of the response's body and closes the
   * connection. A response without a body, such as a 204 or one to {@code HEAD}, is complete.
   */
  public static Fault truncateBody() {
    return of(new TruncatedBody());
  }

  /**
   * Returns a fault that applies the request and sends the response without the last character of
   * its JSON, the closing brace. A response without a body, such as a 204 or one to {@code HEAD},
   * is complete.
   */
  public static Fault malformedJson() {
    return of(new MalformedJson());
  }

  /**
   * Returns a rate limit: requests over it receive 429 and are not applied. The window slides with
   * the account's clock, so a test can advance the clock instead of waiting. The limit applies
   * until it is removed, whatever {@link #times} says.
   *
   * @param calls the number of requests that pass within the window, at least 1
   * @param per the length of the window, more than 0
   * @throws IllegalArgumentException if a parameter is out of its range
   */
  public static Fault rateLimit(int calls, Duration per) {
    return of(new RateLimit(calls, per, Optional.empty()));
  }

  /**
   * Returns this fault with the header {@code Retry-After} in its response.
   *
   * @param delay whole seconds, 0 or more
   * @throws IllegalArgumentException if the delay is not whole seconds, or if the fault is neither
   *     a rate limit nor has the status 429 or 503
   */
  public Fault retryAfter(Duration delay) {
    if (effect instanceof Status error) {
      return with(new Status(error.status(), Optional.of(delay)));
    }
    if (effect instanceof RateLimit limit) {
      return with(new RateLimit(limit.calls(), limit.per(), Optional.of(delay)));
    }
    throw new IllegalArgumentException(
        format(
            "a fault with the effect '%s' has no Retry-After; use it with a rate limit, status(429) or status(503)",
            effect.name()));
  }

  private Fault with(FaultEffect changed) {
    return new Fault(changed, scope, skip, times, probability);
  }

  /**
   * Returns this fault, limited to a method.
   *
   * @param method the method
   */
  public Fault on(HttpMethod method) {
    return with(new FaultScope(Optional.of(method), scope.path(), scope.device()));
  }

  /**
   * Returns this fault, limited to a method and a path.
   *
   * @param method the method
   * @param path a path such as {@code /v1/Secrets}. {@code *} stands for any text within one
   *     segment. Paths are compared after percent-decoding; send a literal asterisk as {@code %2A}
   *     and a slash within a key as {@code %2F}. A device or an app is matched by its SID and by
   *     its unique name, whichever the request has.
   * @throws IllegalArgumentException if no request can have the path
   */
  public Fault on(HttpMethod method, String path) {
    return with(new FaultScope(Optional.of(method), Optional.of(path), scope.device()));
  }

  /**
   * Returns this fault, limited to a path with any method.
   *
   * @param path the path, as for {@link #on(HttpMethod, String)}
   * @throws IllegalArgumentException if no request can have the path
   */
  public Fault onPath(String path) {
    return with(new FaultScope(scope.method(), Optional.of(path), scope.device()));
  }

  /**
   * Returns this fault, limited to the path of a device and the paths below it.
   *
   * @param sidOrName the SID or the unique name of the device, which need not exist yet
   * @throws IllegalArgumentException if the text is empty
   */
  public Fault onDevice(String sidOrName) {
    return with(new FaultScope(scope.method(), scope.path(), Optional.of(sidOrName)));
  }

  private Fault with(FaultScope changed) {
    return new Fault(effect, changed, skip, times, probability);
  }

  /**
   * Returns this fault, but some requests in its scope pass before it strikes the first time.
   *
   * @param requests the number of these requests. Defaults to 0.
   * @throws IllegalArgumentException if the number is negative
   */
  public Fault skip(int requests) {
    return new Fault(effect, scope, requests, times, probability);
  }

  /**
   * Returns this fault, but it strikes a given number of requests.
   *
   * @param strikes the number of requests. Defaults to 1.
   * @throws IllegalArgumentException if the number is less than 1
   */
  public Fault times(int strikes) {
    return new Fault(effect, scope, skip, strikes, probability);
  }

  /** Returns this fault, but it strikes all requests in its scope until it is removed. */
  public Fault always() {
    return times(ALWAYS);
  }

  /**
   * Returns this fault, but it strikes each request in its scope with a probability. Servers with
   * the same random seed strike the same requests of an account that has the same SID.
   *
   * @param probability more than 0 and at most 1. Defaults to 1.
   * @throws IllegalArgumentException if the probability is out of this range
   */
  public Fault probability(double probability) {
    return new Fault(effect, scope, skip, times, probability);
  }

  /** Returns whether the fault strikes until it is removed. */
  public boolean isPermanent() {
    return times == ALWAYS || effect instanceof RateLimit;
  }

  /**
   * Returns a string such as {@code Fault[Status[status=503, ...] on POST /v1/Secrets, 2 times]}.
   */
  @Override
  public String toString() {
    String text =
        format(
            "Fault[%s on %s, %s%s%s]",
            effect,
            scope,
            isPermanent() ? "always" : times == 1 ? "once" : times + " times",
            skip == 0 ? "" : " after " + skip,
            probability == 1 ? "" : " with probability " + probability);
    return UnicodeEscapes.escapeControls(text);
  }
}
