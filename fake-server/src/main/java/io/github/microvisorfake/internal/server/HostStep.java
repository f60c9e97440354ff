package io.github.microvisorfake.internal.server;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.api.PathMatch;
import io.github.microvisorfake.internal.api.Product;
import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.ErrorResponseException;
import io.github.microvisorfake.internal.http.Response;
import java.util.Set;

/**
 * Finds out which host the caller named, and refuses paths that are another host's, and targets in
 * absolute form that are not this fake: it is no proxy to anywhere.
 */
final class HostStep implements Step {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  @Override
  public Response handle(Exchange exchange, Rest rest) {
    Host host = exchange.authority().map(named -> Host.named(named.host())).orElse(Host.PLAIN);
    if (exchange.request().target().origin().isPresent() && !isHere(exchange, host)) {
      throw elsewhere(exchange);
    }
    exchange.setHost(host);
    exchange
        .match()
        .map(PathMatch::product)
        .filter(product -> !host.serves(product))
        .ifPresent(
            product -> {
              throw pathOf(product, exchange);
            });
    return rest.handle(exchange);
  }

  /** Whether a target in absolute form is this fake: by a faked name, or by its own port. */
  private static boolean isHere(Exchange exchange, Host host) {
    return exchange
            .request()
            .target()
            .origin()
            .map(origin -> SCHEMES.contains(origin.scheme()))
            .orElse(true)
        && exchange
            .authority()
            .map(Authority::port)
            .map(named -> host.product().isPresent() || named == port(exchange))
            .orElse(false);
  }

  private static int port(Exchange exchange) {
    return exchange.request().listener().port();
  }

  /** A path that no host has is an error of a later step. */
  private static ErrorResponseException pathOf(Product product, Exchange exchange) {
    return TwilioErrors.notFound(
        exchange.path().toString(),
        format("this path belongs to %s; send the request to that host", product.host()));
  }

  /** The named host is not quoted: it may hold credentials. */
  private static ErrorResponseException elsewhere(Exchange exchange) {
    return TwilioErrors.notFound(
        exchange.path().toString(),
        format(
            "the request line names another server, and this fake forwards no requests; name %s, %s, %s, or this fake by its port %d",
            Product.MICROVISOR.host(),
            Product.ACCOUNTS.host(),
            Host.MICROVISOR_COM,
            port(exchange)));
  }
}
