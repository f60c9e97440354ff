package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.http.RequestProcessor.Delayed;
import io.github.microvisorfake.internal.http.RequestProcessor.Dispatched;
import io.github.microvisorfake.internal.http.RequestProcessor.Outcome;
import io.github.microvisorfake.internal.http.RequestProcessor.Responded;
import io.github.microvisorfake.internal.http.RequestProcessor.Waiting;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Reads whole requests from the connections of one listener and sends the responses. It runs on the
 * I/O threads and never blocks.
 */
public final class RequestHandler implements HttpHandler {

  private final Authority listener;
  private final Function<Request, BodyLimit> limits;
  private final RequestProcessor processor;
  private final AtomicInteger concurrent = new AtomicInteger();

  private RequestHandler(
      Authority listener, Function<Request, BodyLimit> limits, RequestProcessor processor) {
    this.listener = listener;
    this.limits = limits;
    this.processor = processor;
  }

  /**
   * Returns a handler that also supports {@code Expect: 100-continue}.
   *
   * @param listener the scheme and authority of the listener that accepts the connections
   * @param limits selects the limit of a body by the request without the body
   */
  public static HttpHandler of(
      Authority listener, Function<Request, BodyLimit> limits, RequestProcessor processor) {
    HttpHandler handler = new RequestHandler(listener, limits, processor);
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
    Request head = request(exchange);
    if (exchange.isRequestComplete()) {
      respond(exchange, processor.process(head));
      return;
    }
    BodyLimit limit = limits.apply(head);
    BodyReceiver.receive(
        exchange,
        limit,
        head.bodyReader(limit),
        body -> respond(exchange, processor.process(head.withBody(body, concurrent.get()))));
  }

  private static void respond(HttpServerExchange exchange, Outcome outcome) {
    if (outcome instanceof Responded responded) {
      ResponseSender.send(responded.response(), exchange, responded.listener());
    } else if (outcome instanceof Delayed delayed) {
      PendingExchange.resume(exchange, delayed);
    } else if (outcome instanceof Dispatched dispatched) {
      exchange.dispatch(dispatched.executor(), () -> work(exchange, dispatched));
    } else if (outcome instanceof Waiting waiting) {
      PendingExchange.await(exchange, waiting, next -> respond(exchange, next));
    }
  }

  /** Runs on the executor; the response is sent on the I/O thread. */
  private static void work(HttpServerExchange exchange, Dispatched dispatched) {
    Outcome outcome = dispatched.work().get();
    exchange.dispatch(exchange.getIoThread(), resumed -> respond(resumed, outcome));
  }

  /** Returns the request without its body. */
  private Request request(HttpServerExchange exchange) {
    Target target =
        Target.of(
            RequestLineConduit.restored(exchange.getRequestURI()),
            exchange.isHostIncludedInRequestURI(),
            RequestLineConduit.restored(exchange.getQueryString()));
    Headers headers = new Headers(exchange.getRequestHeaders());
    String method = exchange.getRequestMethod().toString();
    return new Request(method, target, headers, Body.EMPTY, listener, concurrent.get());
  }
}
