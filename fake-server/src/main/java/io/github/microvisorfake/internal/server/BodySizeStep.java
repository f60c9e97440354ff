package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.http.Response;

/** Rejects bodies over the limit, whose bytes have already been read and discarded. */
final class BodySizeStep implements Step {

  @Override
  public Response handle(Exchange exchange, Next next) {
    exchange
        .request()
        .body()
        .excess()
        .ifPresent(
            excess -> {
              throw TwilioErrors.bodyTooLarge(excess);
            });
    return next.handle(exchange);
  }
}
