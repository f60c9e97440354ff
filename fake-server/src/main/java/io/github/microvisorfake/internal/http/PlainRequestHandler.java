package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;

/** Rejects requests without TLS on a port for HTTPS, in text that people can read. */
public final class PlainRequestHandler implements HttpHandler {

  private static final String TEXT =
      "This port accepts HTTPS only, but the request was not encrypted. Use https:// in place of http://.\n";

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    RequestLineConduit.expectRequestAfter(exchange);
    exchange.setPersistent(false);
    exchange.setStatusCode(StatusCodes.BAD_REQUEST);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
    exchange.getResponseSender().send(ByteBuffer.wrap(TEXT.getBytes(UTF_8)));
  }
}
