package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.fault.FaultScope;
import io.github.microvisorfake.internal.arrange.RequestedPath;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.ArmedFault;
import java.util.Optional;

/**
 * Finds the fault of the client's account that strikes the request, if there is one. {@link
 * StruckRequest} does what the fault says, and the response's delivery executes what concerns the
 * connection.
 */
final class FaultStep implements Step {

  @Override
  public Response handle(Exchange exchange, Next next) {
    // A delayed request passes a second time, with its fault.
    if (exchange.fault().isEmpty() && exchange.account().canBeStruck()) {
      strike(exchange).ifPresent(exchange::setFault);
    }
    return exchange
        .fault()
        .map(fault -> new StruckRequest(exchange, fault.fault(), next).respond())
        .orElseGet(() -> next.handle(exchange));
  }

  private static Optional<ArmedFault> strike(Exchange exchange) {
    Account account = exchange.account();
    return account.locked(
        state -> state.faults().strike(fault -> isInScope(fault, exchange, state), account.now()));
  }

  /** Decodes the path only if the rest of the scope matches: most requests are not struck. */
  private static boolean isInScope(ArmedFault fault, Exchange exchange, AccountState account) {
    FaultScope scope = fault.fault().scope();
    String method = exchange.request().method();
    return scope.method().map(only -> only.name().equals(method)).orElse(true)
        && fault
            .path()
            .map(pattern -> RequestedPath.of(exchange.path()).matches(pattern, account))
            .orElse(true)
        && scope
            .device()
            .map(name -> RequestedPath.of(exchange.path()).isOfDevice(name, account))
            .orElse(true);
  }
}
