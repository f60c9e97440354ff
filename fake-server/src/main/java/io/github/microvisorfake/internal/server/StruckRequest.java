package io.github.microvisorfake.internal.server;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.fault.FaultEffect;
import io.github.microvisorfake.fault.FaultEffect.Delay;
import io.github.microvisorfake.fault.FaultEffect.Disconnect;
import io.github.microvisorfake.fault.FaultEffect.MalformedJson;
import io.github.microvisorfake.fault.FaultEffect.RateLimit;
import io.github.microvisorfake.fault.FaultEffect.Status;
import io.github.microvisorfake.fault.FaultEffect.TruncatedBody;
import io.github.microvisorfake.internal.api.ArrangedErrors;
import io.github.microvisorfake.internal.http.Delivery;
import io.github.microvisorfake.internal.http.ErrorResponseException;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.server.Step.Next;
import io.github.microvisorfake.journal.HttpMethod;
import io.github.microvisorfake.journal.RecordedFault;
import java.time.Duration;
import java.util.Optional;

/**
 * A request that a fault strikes.
 *
 * @param exchange the exchange of the request, which receives what the fault did
 * @param fault the fault
 * @param next applies the request
 */
record StruckRequest(Exchange exchange, Fault fault, Next next) {

  private static final String COMPLETE = "the complete response";

  Response respond() {
    FaultEffect effect = fault.effect();
    if (effect instanceof Status error) {
      return error(error.status(), error.retryAfter(), "");
    } else if (effect instanceof RateLimit limit) {
      String calls = format(" of %d requests per %s", limit.calls(), limit.per());
      return error(ArrangedErrors.TOO_MANY_REQUESTS, limit.retryAfter(), calls);
    } else if (effect instanceof Delay delay) {
      return delayed(delay.duration());
    } else if (effect instanceof Disconnect disconnect) {
      return disconnected(disconnect);
    } else if (effect instanceof TruncatedBody) {
      return truncated(applied());
    } else if (effect instanceof MalformedJson) {
      return malformed(applied());
    }
    return silent();
  }

  private Response error(int status, Optional<Duration> retryAfter, String details) {
    record(false, COMPLETE);
    return ArrangedErrors.of(
        status,
        retryAfter,
        format(
            "a fault that the test has arranged ('%s'%s) made this response; remove it from the faults of the account to receive the real one",
            fault.effect().name(), details));
  }

  private Response delayed(Duration duration) {
    if (exchange.isDelayed()) {
      return next.handle(exchange);
    }
    exchange.setDelayed();
    // A step before the fault may reject the request after the delay.
    record(true, COMPLETE);
    throw new DelayedRequestException(duration);
  }

  /** Returns the outcome of a delayed request whose client does not wait any longer. */
  static Response abandoned(Exchange exchange, Duration delay) {
    exchange.recordedFault().map(RecordedFault::notApplied).ifPresent(exchange::setRecordedFault);
    return Response.undelivered(
        new Delivery.Disconnect(),
        "the client closed the connection during an arranged delay of " + delay);
  }

  private Response silent() {
    record(false, RecordedFault.NOTHING);
    return Response.undelivered(
        new Delivery.NoResponse(FaultEffect.MAX_DELAY),
        "an arranged fault gave no response to this request");
  }

  private Response disconnected(Disconnect disconnect) {
    String lost =
        disconnect.isApplied() ? "the response with status " + applied().status() : "this request";
    record(disconnect.isApplied(), RecordedFault.NOTHING);
    return Response.undelivered(
        new Delivery.Disconnect(), "an arranged fault closed the connection and lost " + lost);
  }

  private Response truncated(Response whole) {
    int length = sentLength(whole);
    if (length == 0) {
      return whole;
    }
    record(true, format("%d of %d bytes of the body", length / 2, length));
    return whole.delivered(new Delivery.Truncated(length / 2));
  }

  private Response malformed(Response whole) {
    int length = sentLength(whole);
    if (length == 0) {
      return whole;
    }
    record(true, "a body without its last character");
    return whole.withBody(length - 1);
  }

  /** Returns the length of the body that the client would receive. */
  private int sentLength(Response whole) {
    return exchange.request().method().equals(HttpMethod.HEAD.name()) ? 0 : whole.bodyLength();
  }

  /** Returns the response to the request as it would be without the fault. */
  private Response applied() {
    record(true, COMPLETE);
    try {
      return next.handle(exchange).serialized();
    } catch (ErrorResponseException error) {
      return error.response().serialized();
    }
  }

  private void record(boolean isApplied, String delivered) {
    exchange.setRecordedFault(new RecordedFault(fault.effect().name(), isApplied, delivered));
  }
}
