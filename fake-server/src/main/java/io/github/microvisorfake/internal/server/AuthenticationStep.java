package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.auth.BasicCredentials;
import io.github.microvisorfake.internal.http.Refusal;
import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.Sid;
import java.util.stream.Stream;

/** HTTP Basic authentication, which also selects the account. */
final class AuthenticationStep implements Step {

  @Override
  public Reply handle(Exchange exchange, Rest rest) {
    exchange.authenticatedAs(authenticate(exchange));
    return rest.handle(exchange);
  }

  private Account authenticate(Exchange exchange) {
    BasicCredentials sent = exchange.credentials().orElseThrow(() -> none(exchange));
    Credentials known = exchange.known().orElseThrow(() -> unknown(sent.username()));
    if (!sent.hasPassword(known.secret())) {
      throw TwilioErrors.wrongCredentials(
          "there is the %s %s, but the password is not its %s"
              .formatted(known.kind().noun(), known.sid(), password(known.kind())));
    }
    return known.account();
  }

  private static Refusal none(Exchange exchange) {
    return exchange.request().headers().first(Exchange.AUTHORIZATION).isEmpty()
        ? TwilioErrors.noCredentials(
            "the request has no Authorization header; send HTTP Basic authentication, AccountSid:AuthToken or ApiKeySid:ApiKeySecret")
        : TwilioErrors.wrongCredentials(
            "the Authorization header is not 'Basic' and base64 of AccountSid:AuthToken or ApiKeySid:ApiKeySecret");
  }

  private static String password(Sid.Kind kind) {
    return kind == Sid.Kind.API_KEY ? "secret" : "auth token";
  }

  /** Quotes the user name only if it is a SID: it may be a password in the wrong place. */
  private static Refusal unknown(String username) {
    return TwilioErrors.wrongCredentials(
        Stream.of(Sid.Kind.ACCOUNT, Sid.Kind.API_KEY)
            .filter(kind -> kind.matches(username))
            .findFirst()
            .map(
                kind ->
                    "this fake has no %s %s; send the SID of one that it has, and its %s"
                        .formatted(kind.noun(), username, password(kind)))
            .orElse(
                "the user name is not the SID of an account or an API key (AC or SK and 32 hex digits)"));
  }
}
