package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.http.RequestProcessor.Delayed;
import io.github.microvisorfake.internal.http.RequestProcessor.Outcome;
import io.github.microvisorfake.internal.http.RequestProcessor.Responded;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads whole requests from the connections of one listener and sends the responses. It runs on the
 * I/O threads and never blocks.
 */
public final class RequestHandler implements HttpHandler {

  private final Authority listener;
  private final int maxBodyBytes;
  private final RequestProcessor processor;
  private final AtomicInteger concurrent = new AtomicInteger();

  private RequestHandler(Authority listener, int maxBodyBytes, RequestProcessor processor) {
    this.listener = listener;
    this.maxBodyBytes = maxBodyBytes;
    this.processor = processor;
  }

  /**
   * Returns a handler that also supports {@code Expect: 100-continue}.
   *
   * @param listener the scheme and authority of the listener that accepts the connections
   * @param maxBodyBytes the largest body whose bytes are kept
   */
  public static HttpHandler of(Authority listener, int maxBodyBytes, RequestProcessor processor) {
    HttpHandler handler = new RequestHandler(listener, maxBodyBytes, processor);
    return new FramingHandler(new HttpContinueReadHandler(handler));
  }

  /**
   * Initializes the classes that the first response needs and that cannot be initialized later if
   * the first attempt fails, for example because the process has no file handles left.
   */
  public static void initializeClasses() {
    ResponseSender.initializeClasses();
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    concurrent.incrementAndGet();
    exchange.addExchangeCompleteListener(
        (completed, next) -> {
          concurrent.decrementAndGet();
          next.proceed();
        });
    BodyReceiver.receive(
        exchange, maxBodyBytes, body -> respond(exchange, request(exchange, body)));
  }

  private void respond(HttpServerExchange exchange, Request request) {
    Outcome outcome = processor.process(request);
    if (outcome instanceof Delayed delayed) {
      PendingExchange.resume(exchange, delayed);
    } else {
      Responded responded = (Responded) outcome;
      ResponseSender.send(responded.response(), exchange, responded.listener());
    }
  }

  private Request request(HttpServerExchange exchange, Body body) {
    Target target =
        Target.of(
            RequestLineConduit.restored(exchange.getRequestURI()),
            exchange.isHostIncludedInRequestURI(),
            RequestLineConduit.restored(exchange.getQueryString()));
    Headers headers =
        name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name.httpString()));
    String method = exchange.getRequestMethod().toString();
    return new Request(method, target, headers, body, listener, concurrent.get());
  }
}
