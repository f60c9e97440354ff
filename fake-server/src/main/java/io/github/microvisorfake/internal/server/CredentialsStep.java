package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.auth.BasicCredentials;
import io.github.microvisorfake.internal.http.HeaderName;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Accounts;
import java.util.Optional;

/**
 * Reads the credentials of the request and looks up the stored ones of the same user name. It does
 * not compare them, because rejected requests are also recorded with the account that they name.
 */
final class CredentialsStep implements Step {

  static final HeaderName AUTHORIZATION = HeaderName.of("Authorization");

  private final Accounts accounts;

  /** The latest header and its credentials, because clients repeat the same one. */
  private volatile Parsed latest = new Parsed("", Optional.empty());

  /** A header, and what was parsed. */
  private record Parsed(String header, Optional<BasicCredentials> credentials) {

    /** Contains no credentials. */
    @Override
    public String toString() {
      return "Parsed";
    }
  }

  CredentialsStep(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Response handle(Exchange exchange, Next next) {
    Optional<BasicCredentials> sent =
        exchange.request().headers().first(AUTHORIZATION).flatMap(this::parse);
    exchange.setCredentials(
        sent, sent.map(BasicCredentials::username).flatMap(accounts::credentials));
    return next.handle(exchange);
  }

  private Optional<BasicCredentials> parse(String header) {
    Parsed parsed = latest;
    if (!parsed.header.equals(header)) {
      parsed = new Parsed(header, BasicCredentials.parse(header));
      latest = parsed;
    }
    return parsed.credentials;
  }
}
