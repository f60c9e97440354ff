package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Arrival;
import io.github.microvisorfake.internal.api.Links;
import io.github.microvisorfake.internal.api.Match;
import io.github.microvisorfake.internal.api.Routes;
import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.store.Account;

/**
 * Finds the operation and runs it: the one place that takes the caller's lock for a request. Public
 * keys may then take a subaccount's as well.
 */
final class RoutingStep implements Step {

  private final Routes routes;
  private final UrlBases bases;

  RoutingStep(Routes routes, UrlBases bases) {
    this.routes = routes;
    this.bases = bases;
  }

  @Override
  public Reply handle(Exchange exchange, Rest rest) {
    Request request = exchange.request();
    Match match = routes.match(request.method(), exchange.path());
    Account account = exchange.account();
    Links links = new Links(bases.of(exchange.authority(), match.product()));
    Arrival arrival =
        new Arrival(request, exchange.parameters(), exchange.host(), account.sid(), links);
    return account.locked(
        state -> {
          match.operation(state).ifPresent(exchange::routedTo);
          return match.answer(arrival, state);
        });
  }
}
