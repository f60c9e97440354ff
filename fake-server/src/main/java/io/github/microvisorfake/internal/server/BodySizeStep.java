package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.http.Response;

/** Refuses bodies over the limit; their bytes have been read and thrown away before. */
final class BodySizeStep implements Step {

  @Override
  public Response handle(Exchange exchange, Rest rest) {
    if (exchange.request().body().isTooLarge()) {
      throw TwilioErrors.bodyTooLarge();
    }
    return rest.handle(exchange);
  }
}
