package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.Target;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Handles the requests for the control API and the page, and passes on those of Twilio's API. What
 * handles the former is created by the first of them.
 */
public final class ControlHandler implements HttpHandler {

  private static final String PATH = "/_fake";

  private final Supplier<HttpHandler> control;
  private final HttpHandler next;

  /** Used by the I/O thread only. */
  private @Nullable HttpHandler created;

  /**
   * Creates a handler.
   *
   * @param control creates the handler of the control API, when the first request needs it
   * @param next handles all other requests
   */
  public ControlHandler(Supplier<HttpHandler> control, HttpHandler next) {
    this.control = control;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String path = path(exchange);
    if (path.startsWith(PATH + "/")) {
      handler().handleRequest(exchange);
    } else if (path.equals(PATH) || (path.equals("/") && isBrowser(exchange))) {
      redirect(exchange);
    } else {
      next.handleRequest(exchange);
    }
  }

  private static String path(HttpServerExchange exchange) {
    return Target.of(exchange.getRequestURI(), exchange.isHostIncludedInRequestURI(), "").path();
  }

  private HttpHandler handler() {
    HttpHandler current = created;
    if (current == null) {
      current = control.get();
      created = current;
    }
    return current;
  }

  /** Returns whether a person opens the plain address of the fake; no client of the API does. */
  private static boolean isBrowser(HttpServerExchange exchange) {
    HeaderMap headers = exchange.getRequestHeaders();
    String accept = headers.getFirst(Headers.ACCEPT);
    return exchange.getRequestMethod().equals(Methods.GET)
        && accept != null
        && accept.toLowerCase(Locale.ROOT).contains("text/html")
        && !headers.contains(Headers.AUTHORIZATION)
        && !exchange.isHostIncludedInRequestURI()
        && !isFaked(exchange);
  }

  private static boolean isFaked(HttpServerExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.HOST))
        .flatMap(host -> Authority.parse(exchange.getRequestScheme(), host))
        .filter(host -> Host.isFaked(host.host()))
        .isPresent();
  }

  private static void redirect(HttpServerExchange exchange) {
    exchange.setStatusCode(StatusCodes.SEE_OTHER);
    exchange
        .getResponseHeaders()
        .put(Headers.LOCATION, PATH + "/")
        .put(Headers.CACHE_CONTROL, "no-store")
        .put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff");
    exchange.endExchange();
  }
}
