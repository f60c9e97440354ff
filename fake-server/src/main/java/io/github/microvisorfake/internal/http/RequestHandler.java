package io.github.microvisorfake.internal.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Takes requests off the wire whole and puts answers back on it. It runs on the I/O threads and
 * never blocks; so must the function that answers.
 */
public final class RequestHandler implements HttpHandler {

  private final int maxBodyBytes;
  private final Function<Request, Reply> answer;
  private final AtomicInteger concurrent = new AtomicInteger();

  private RequestHandler(int maxBodyBytes, Function<Request, Reply> answer) {
    this.maxBodyBytes = maxBodyBytes;
    this.answer = answer;
  }

  /**
   * A handler that answers with a function. It also asks clients who wait for it ({@code Expect:
   * 100-continue}) to send their bodies.
   *
   * @param maxBodyBytes of a longer body only the fact is handed on
   */
  public static HttpHandler answering(int maxBodyBytes, Function<Request, Reply> answer) {
    return new HttpContinueReadHandler(new RequestHandler(maxBodyBytes, answer));
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
        exchange,
        maxBodyBytes,
        body -> ReplyWriter.send(answer.apply(request(exchange, body)), exchange));
  }

  private Request request(HttpServerExchange exchange, Body body) {
    Target target =
        Target.of(
            exchange.getRequestURI(),
            exchange.isHostIncludedInRequestURI(),
            exchange.getQueryString());
    Headers headers =
        name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name.text()));
    String method = exchange.getRequestMethod().toString();
    return new Request(method, target, headers, body, concurrent.get());
  }
}
