package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Call;
import io.github.microvisorfake.internal.api.Links;
import io.github.microvisorfake.internal.api.NoMatch;
import io.github.microvisorfake.internal.api.PathMatch;
import io.github.microvisorfake.internal.api.Route;
import io.github.microvisorfake.internal.api.Routes;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.AccountState;

/**
 * Finds the operation and runs it under the lock of the client's account, which no other step
 * acquires. Operations on public keys may also acquire a subaccount's lock.
 */
final class RoutingStep implements Step {

  private final Routes routes;
  private final UrlBases bases;

  RoutingStep(Routes routes, UrlBases bases) {
    this.routes = routes;
    this.bases = bases;
  }

  @Override
  public Response handle(Exchange exchange, Next next) {
    PathMatch match = match(exchange);
    Links links = links(exchange, match);
    return exchange.account().locked(account -> respond(exchange, match, links, account));
  }

  private PathMatch match(Exchange exchange) {
    if (exchange.match() instanceof PathMatch match) {
      return match;
    }
    throw exchange
        .account()
        .locked(account -> routes.noSuchPath((NoMatch) exchange.match(), account));
  }

  private Links links(Exchange exchange, PathMatch match) {
    Request request = exchange.request();
    return new Links(
        bases.of(exchange.authority(), request.listener(), match.product(request.method())));
  }

  private static Response respond(
      Exchange exchange, PathMatch match, Links links, AccountState account) {
    Request request = exchange.request();
    Route<?> route = match.route(request.method(), exchange.host(), account);
    exchange.setRoute(route);
    return match.respond(
        route, new Call(request, exchange.parameters(), exchange.host(), links, account));
  }
}
