package io.github.microvisorfake.internal.server;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.api.PathMatch;
import io.github.microvisorfake.internal.api.Product;
import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.ErrorResponseException;
import io.github.microvisorfake.internal.http.Response;

/**
 * Determines the host that the client named. Rejects paths of another host, and targets in absolute
 * form that name another server, because the fake is not a proxy.
 */
final class HostStep implements Step {

  @Override
  public Response handle(Exchange exchange, Next next) {
    Host host = exchange.authority().map(named -> Host.named(named.host())).orElse(Host.OTHER);
    if (exchange.request().target().origin().isPresent() && !namesThisFake(exchange, host)) {
      throw notAProxyError(exchange);
    }
    exchange.setHost(host);
    if (exchange.match() instanceof PathMatch match && !match.isAt(host)) {
      throw pathOfAnotherHostError(match.product(exchange.request().method()), exchange);
    }
    return next.handle(exchange);
  }

  /**
   * Returns whether a target in absolute form names this fake, by a faked host name or by its port.
   */
  private static boolean namesThisFake(Exchange exchange, Host host) {
    return exchange
            .request()
            .target()
            .origin()
            .map(origin -> Authority.isHttp(origin.scheme()))
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

  /** Called only for paths of the API; a later step rejects unknown paths. */
  private static ErrorResponseException pathOfAnotherHostError(Product product, Exchange exchange) {
    return TwilioErrors.notFound(
        exchange.path().toString(),
        format("this path belongs to %s; send the request to that host", product.host()));
  }

  /** The host is not quoted, because it may contain credentials. */
  private static ErrorResponseException notAProxyError(Exchange exchange) {
    return TwilioErrors.notFound(
        exchange.path().toString(),
        format(
            "the URL in the request line belongs to another server, and this fake is not a proxy; use the host %s, or any host with the port %d",
            Host.NAMES, port(exchange)));
  }
}
