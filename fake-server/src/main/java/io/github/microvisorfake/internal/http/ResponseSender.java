package io.github.microvisorfake.internal.http;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Executes the delivery of responses: the only place that writes one to a connection. */
final class ResponseSender {

  private static final HttpString EXPLANATION = new HttpString("X-Microvisor-Fake-Explain");

  private ResponseSender() {}

  /**
   * Sends a response. It returns at once, without waiting for the client to read the response, and
   * reports the outcome to the listener.
   */
  static void send(Response response, HttpServerExchange exchange, DeliveryListener listener) {
    switch (response.delivery()) {
      case IMMEDIATE -> sendNow(response, exchange, listener);
    }
  }

  private static void sendNow(
      Response response, HttpServerExchange exchange, DeliveryListener listener) {
    exchange.setStatusCode(response.status());
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.DATE, HttpDate.now());
    for (Header header : response.headers()) {
      headers.put(header.name().httpString(), header.value());
    }
    response.explanation().ifPresent(why -> headers.put(EXPLANATION, why));
    if (response.body().isEmpty()) {
      exchange.endExchange();
      listener.delivered();
      return;
    }
    BytesBody body = BytesBody.of(response.body().get());
    ByteBuffer bytes = body.buffer();
    headers.put(Headers.CONTENT_TYPE, body.contentType());
    exchange.setResponseContentLength(bytes.remaining());
    exchange.getResponseSender().send(bytes, new Reported(listener));
  }

  /**
   * Ends the exchange as {@link IoCallback#END_EXCHANGE} does, and reports the outcome.
   *
   * @param listener receives exactly one of its calls
   */
  private record Reported(DeliveryListener listener) implements IoCallback {

    @Override
    public void onComplete(HttpServerExchange exchange, Sender sender) {
      END_EXCHANGE.onComplete(exchange, sender);
      listener.delivered();
    }

    @Override
    public void onException(HttpServerExchange exchange, Sender sender, IOException cause) {
      END_EXCHANGE.onException(exchange, sender, cause);
      listener.failed(cause);
    }
  }
}
