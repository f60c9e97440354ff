package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.auth.BasicCredentials;
import io.github.microvisorfake.internal.http.HeaderName;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Accounts;
import java.util.Optional;

/**
 * Reads the credentials that the caller sends and looks up those that the server has under the same
 * user name. It does not judge them: a request that is refused is recorded with the account that it
 * named, too.
 */
final class CredentialsStep implements Step {

  static final HeaderName AUTHORIZATION = HeaderName.of("Authorization");

  private final Accounts accounts;

  CredentialsStep(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Response handle(Exchange exchange, Rest rest) {
    Optional<BasicCredentials> sent =
        exchange.request().headers().first(AUTHORIZATION).flatMap(BasicCredentials::parse);
    exchange.setCredentials(
        sent, sent.map(BasicCredentials::username).flatMap(accounts::credentials));
    return rest.handle(exchange);
  }
}
