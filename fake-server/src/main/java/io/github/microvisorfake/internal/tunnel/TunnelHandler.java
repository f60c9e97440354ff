package io.github.microvisorfake.internal.tunnel;

import static io.github.microvisorfake.internal.text.Messages.format;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.ConnectionMemory;
import io.github.microvisorfake.internal.http.Explanation;
import io.github.microvisorfake.internal.http.RequestLineConduit;
import io.github.microvisorfake.internal.logging.FailureLog;
import io.github.microvisorfake.internal.text.Truncation;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RecordedRequestBuilder;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.Protocols;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Opens tunnels to faked hosts, which end at the fake's own TLS. Rejects tunnels to all other hosts
 * without looking up their names, so that no request reaches another server.
 */
public final class TunnelHandler implements HttpHandler {

  private static final int HTTPS_PORT = 443;
  private static final int MAX_SHOWN_LENGTH = 300;

  private final Predicate<String> isFaked;
  private final TunnelDestination destination;
  private final Consumer<RecordedRequest> log;
  private final HttpHandler next;

  /**
   * Creates a handler.
   *
   * @param isFaked returns whether a host name in lower case is faked
   * @param destination accepts the connections out of the tunnels
   * @param log receives each {@code CONNECT} request, which is in no journal
   * @param next handles all other requests
   */
  public TunnelHandler(
      Predicate<String> isFaked,
      TunnelDestination destination,
      Consumer<RecordedRequest> log,
      HttpHandler next) {
    this.isFaked = isFaked;
    this.destination = destination;
    this.log = log;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!exchange.getRequestMethod().equals(Methods.CONNECT)) {
      next.handleRequest(exchange);
    } else if (leadsHere(exchange.getRequestURI())) {
      open(exchange);
    } else {
      reject(exchange);
    }
  }

  private boolean leadsHere(String target) {
    Optional<Authority> authority = Authority.parse("https", target);
    return authority
        .filter(named -> named.port() == HTTPS_PORT && isFaked.test(named.host()))
        .isPresent();
  }

  private void open(HttpServerExchange exchange) {
    if (destination.isReady()) {
      accept(exchange);
      return;
    }
    exchange.dispatch(
        () -> {
          HttpHandler prepared = isPrepared() ? this::accept : this::fail;
          exchange.dispatch(exchange.getIoThread(), prepared);
        });
  }

  /** Otherwise a library that does not fit would leave the client without a response. */
  private boolean isPrepared() {
    try {
      destination.prepare();
      return true;
    } catch (RuntimeException | Error e) {
      FailureLog.log(
          TunnelHandler.class, System.Logger.Level.ERROR, "tunnels cannot be encrypted", e);
      return false;
    }
  }

  private void fail(HttpServerExchange exchange) {
    respond(
        exchange,
        StatusCodes.BAD_GATEWAY,
        "this fake cannot encrypt tunnels; see its log for the cause, such as another version of BouncyCastle on the class path");
  }

  private void accept(HttpServerExchange exchange) {
    ConnectionMemory.Holder memory = RequestLineConduit.passThrough(exchange);
    // Otherwise Undertow closes the connection after the response to HTTP/1.0, or if the client
    // sends Connection: close, as Twilio's client for Node.js does.
    exchange.setPersistent(true);
    exchange.setProtocol(Protocols.HTTP_1_1);
    exchange.acceptConnectRequest((connection, ended) -> destination.accept(connection, memory));
    exchange.setStatusCode(StatusCodes.OK);
    log(exchange, Optional.empty());
    exchange.endExchange();
  }

  private void reject(HttpServerExchange exchange) {
    String explanation =
        format(
            "this fake opens tunnels only to its own hosts, such as microvisor.twilio.com:443; do not send requests to %s through it",
            shown(exchange));
    respond(exchange, StatusCodes.FORBIDDEN, explanation);
  }

  private void respond(HttpServerExchange exchange, int status, String explanation) {
    exchange.setPersistent(false);
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Explanation.HEADER.httpString(), explanation);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
    log(exchange, Optional.of(explanation));
    exchange.getResponseSender().send(ByteBuffer.wrap((explanation + "\n").getBytes(UTF_8)));
  }

  /** A target with user information is not shown, because it contains a password. */
  private static String shown(HttpServerExchange exchange) {
    String target = RequestLineConduit.restored(exchange.getRequestURI());
    return target.contains("@")
        ? "(a target with a password)"
        : UnicodeEscapes.escapeAllButPrintableAscii(Truncation.of(target, MAX_SHOWN_LENGTH));
  }

  private void log(HttpServerExchange exchange, Optional<String> explanation) {
    RecordedRequestBuilder request =
        RecordedRequest.builder()
            .time(Instant.now())
            .method(Methods.CONNECT_STRING)
            .path(shown(exchange))
            .status(exchange.getStatusCode());
    explanation.ifPresent(request::explanation);
    log.accept(request.build());
  }
}
