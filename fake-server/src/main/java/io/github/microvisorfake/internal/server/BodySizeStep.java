package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.PathMatch;
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
              throw TwilioErrors.bodyTooLarge(excess + "; " + remedy(exchange));
            });
    return next.handle(exchange);
  }

  /** An app at the wrong host is usually too large for it, so the client does not get the 405. */
  private static String remedy(Exchange exchange) {
    return exchange.match() instanceof PathMatch match
            && match.isUploadOfAnotherHost(exchange.request().method(), exchange.host())
        ? "apps are uploaded to another host, so send this request to microvisor-upload.twilio.com"
        : "send a smaller one";
  }
}
