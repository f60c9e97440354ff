package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.arrange.AccountRegistry;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.RequestHandler;
import io.github.microvisorfake.internal.store.RequestsWithoutAccount;
import io.undertow.server.HttpHandler;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What the control API of a server needs.
 *
 * @param token the control token
 * @param allowedHosts further names in the header {@code Host}, in lower case
 * @param accounts the accounts of the server
 * @param withoutAccount the requests of the server that named no account
 * @param certificate returns the certificate of the certificate authority in PEM
 * @param executor runs the operations
 */
public record ConsoleSettings(
    ControlToken token,
    Set<String> allowedHosts,
    AccountRegistry accounts,
    RequestsWithoutAccount withoutAccount,
    Supplier<String> certificate,
    Executor executor) {

  /**
   * Returns a handler of the control API and the page.
   *
   * @param listener the scheme and authority of the listener that accepts the connections
   */
  public HttpHandler handler(Authority listener) {
    ControlRoutes routes =
        new ControlRoutes(ControlOperations.of(certificate, withoutAccount, executor));
    ControlApi api =
        new ControlApi(new AccessCheck(token, allowedHosts), routes, accounts, executor);
    return RequestHandler.of(listener, api::bodyLimit, api);
  }
}
