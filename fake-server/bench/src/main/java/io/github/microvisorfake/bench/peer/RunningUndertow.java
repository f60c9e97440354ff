package io.github.microvisorfake.bench.peer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.form.FormParserFactory;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Undertow on one I/O thread, which reads the form of a POST and sends a constant response. */
public final class RunningUndertow implements Running, HttpHandler {

  private final FormParserFactory forms = FormParserFactory.builder().build();
  private final byte[] body = Peer.BODY.getBytes(US_ASCII);
  private final Undertow server;

  private RunningUndertow(int port) {
    server =
        Undertow.builder()
            .setIoThreads(1)
            .setWorkerThreads(1)
            .addHttpListener(port, "127.0.0.1", this)
            .build();
    server.start();
  }

  /** Starts a server; port 0 selects a free port. */
  public static RunningUndertow start(int port) {
    return new RunningUndertow(port);
  }

  static RunningUndertow startQuietly() {
    Logger.getLogger("").setLevel(Level.OFF);
    return start(0);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.getRequestMethod().equals(Methods.POST)) {
      forms.createParser(exchange).parse(read -> send(201, read));
    } else {
      send(200, exchange);
    }
  }

  private void send(int status, HttpServerExchange exchange) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseSender().send(ByteBuffer.wrap(body));
  }

  @Override
  public int port() {
    return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  @Override
  public String authorization() {
    return Peer.ANY_AUTHORIZATION;
  }

  @Override
  public void close() {
    server.stop();
  }
}
