package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.api.Product;
import io.github.microvisorfake.internal.api.Routes;
import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.Refusal;
import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.http.Request;
import java.util.Set;

/**
 * Finds out which host the caller named, and refuses paths that are another host's, and targets in
 * absolute form that are not this fake: it is no proxy to anywhere.
 */
final class HostStep implements Step {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final Routes routes;
  private final int port;

  /**
   * The check.
   *
   * @param port that the fake listens on
   */
  HostStep(Routes routes, int port) {
    this.routes = routes;
    this.port = port;
  }

  @Override
  public Reply handle(Exchange exchange, Rest rest) {
    Request request = exchange.request();
    Host host = exchange.authority().map(named -> Host.named(named.host())).orElse(Host.PLAIN);
    if (request.target().origin().isPresent() && !isHere(exchange, host)) {
      throw elsewhere(exchange);
    }
    exchange.sentTo(host);
    routes.requireServed(host, request.method(), exchange.path());
    return rest.handle(exchange);
  }

  /** Whether a target in absolute form is this fake: by a faked name, or by its own port. */
  private boolean isHere(Exchange exchange, Host host) {
    return exchange
            .request()
            .target()
            .origin()
            .map(origin -> SCHEMES.contains(origin.scheme()))
            .orElse(true)
        && exchange
            .authority()
            .map(Authority::port)
            .map(named -> host.product().isPresent() || named == port)
            .orElse(false);
  }

  /** What was named is not quoted: it may hold credentials. */
  private Refusal elsewhere(Exchange exchange) {
    return TwilioErrors.notFound(
        exchange.path().toString(),
        "the request line names another server; this fake stands for %s, %s and %s, and for itself at port %d, and passes nothing on"
            .formatted(
                Product.MICROVISOR.host(), Product.ACCOUNTS.host(), Host.MICROVISOR_COM, port));
  }
}
