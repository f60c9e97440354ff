package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.auth.BasicCredentials;
import io.github.microvisorfake.internal.http.Refusal;
import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Sid;

/** HTTP Basic authentication, which also selects the account. */
final class AuthenticationStep implements Step {

  private final Accounts accounts;

  AuthenticationStep(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Reply handle(Exchange exchange, Rest rest) {
    exchange.authenticatedAs(authenticate(exchange));
    return rest.handle(exchange);
  }

  private Account authenticate(Exchange exchange) {
    if (exchange.request().headers().first("Authorization").isEmpty()) {
      throw TwilioErrors.noCredentials(
          "the request has no Authorization header; send HTTP Basic authentication, AccountSid:AuthToken");
    }
    BasicCredentials credentials =
        exchange
            .credentials()
            .orElseThrow(
                () ->
                    TwilioErrors.wrongCredentials(
                        "the Authorization header is not 'Basic' and base64 of AccountSid:AuthToken"));
    Account account =
        accounts
            .find(credentials.username())
            .orElseThrow(() -> unknownAccount(credentials.username()));
    if (!account.hasAuthToken(credentials.password())) {
      throw TwilioErrors.wrongCredentials(
          "account %s exists, but this is not its auth token".formatted(account.sid()));
    }
    return account;
  }

  /** Quotes the user name only if it is a SID: it may be a password in the wrong place. */
  private static Refusal unknownAccount(String username) {
    return TwilioErrors.wrongCredentials(
        Sid.Kind.ACCOUNT.matches(username)
            ? "this fake has no account %s; send the SID and token of one that it has"
                .formatted(username)
            : "the user name is not an account SID (AC and 32 hex digits)");
  }
}
