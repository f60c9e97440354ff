package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Digits;
import io.github.microvisorfake.internal.http.Header;
import io.github.microvisorfake.internal.http.HeaderName;
import io.github.microvisorfake.internal.http.HttpDate;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Identifiers;
import java.time.Duration;

/** Adds the headers that the service sends with every response. */
final class ResponseHeadersStep implements Step {

  private static final HeaderName DATE = HeaderName.of("Date");
  private static final HeaderName REQUEST_ID = HeaderName.of("Twilio-Request-Id");
  private static final HeaderName DURATION = HeaderName.of("Twilio-Request-Duration");
  private static final HeaderName CONCURRENT = HeaderName.of("Twilio-Concurrent-Requests");

  private final Identifiers identifiers;

  ResponseHeadersStep(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  @Override
  public Response handle(Exchange exchange, Next next) {
    Response response = next.handle(exchange);
    return response.with(
        new Header(DATE, HttpDate.now()),
        new Header(REQUEST_ID, identifiers.requestId()),
        new Header(DURATION, seconds(exchange.duration())),
        new Header(CONCURRENT, Integer.toString(exchange.request().concurrent())));
  }

  /** Returns a duration in seconds, such as {@code 0.003}. */
  private static String seconds(Duration duration) {
    long millis = duration.toMillis();
    StringBuilder text = new StringBuilder(8).append(millis / 1_000).append('.');
    return Digits.append(text, (int) (millis % 1_000), 3).toString();
  }
}
