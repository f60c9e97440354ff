package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.store.Identifiers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Adds the headers that the service puts on every answer. */
final class StampStep implements Step {

  private final Identifiers identifiers;

  StampStep(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  @Override
  public Reply handle(Exchange exchange, Rest rest) {
    long start = System.nanoTime();
    Reply reply = rest.handle(exchange);
    Map<String, String> headers = new LinkedHashMap<>(reply.headers());
    headers.put("Twilio-Request-Id", identifiers.requestId());
    headers.put("Twilio-Request-Duration", seconds(System.nanoTime() - start));
    headers.put("Twilio-Concurrent-Requests", Integer.toString(exchange.request().concurrent()));
    return reply.withHeaders(headers);
  }

  /** Such as {@code 0.003}. */
  private static String seconds(long nanos) {
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    String fraction = Long.toString(1_000 + millis % 1_000).substring(1);
    return millis / 1_000 + "." + fraction;
  }
}
