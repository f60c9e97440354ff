package io.github.microvisorfake.internal.server;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.PathMatch;
import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.auth.BasicCredentials;
import io.github.microvisorfake.internal.http.ErrorResponseException;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.SidType;
import java.util.stream.Stream;

/** Checks the credentials of HTTP Basic authentication, which also select the account. */
final class AuthenticationStep implements Step {

  @Override
  public Response handle(Exchange exchange, Next next) {
    exchange.setAccount(authenticate(exchange));
    return next.handle(exchange);
  }

  private Account authenticate(Exchange exchange) {
    BasicCredentials sent = exchange.sentCredentials().orElseThrow(() -> none(exchange));
    Credentials stored = exchange.storedCredentials().orElseThrow(() -> unknown(sent.username()));
    if (!sent.hasPassword(stored.secret())) {
      throw TwilioErrors.wrongCredentials(
          format(
              "the password is not the %s of %s %s; send HTTP Basic authentication with that %1$s",
              password(stored.kind()), stored.kind().noun(), stored.sid()));
    }
    if (stored.kind() == SidType.API_KEY && needsAuthToken(exchange)) {
      throw TwilioErrors.wrongCredentials(
          "an API key cannot create API keys; send AccountSid:AuthToken");
    }
    return stored.account();
  }

  private static boolean needsAuthToken(Exchange exchange) {
    return exchange.match() instanceof PathMatch match && match.needsAuthToken();
  }

  private static ErrorResponseException none(Exchange exchange) {
    return exchange.request().headers().first(CredentialsStep.AUTHORIZATION).isEmpty()
        ? TwilioErrors.noCredentials(
            "the request has no Authorization header; send HTTP Basic authentication with AccountSid:AuthToken or ApiKeySid:ApiKeySecret")
        : TwilioErrors.wrongCredentials(
            "the Authorization header is not 'Basic' followed by base64; send 'Basic' and the base64 of AccountSid:AuthToken or ApiKeySid:ApiKeySecret");
  }

  private static String password(SidType kind) {
    return kind == SidType.API_KEY ? "secret" : "auth token";
  }

  /** Quotes the user name only if it is a SID, because it may be a misplaced password. */
  private static ErrorResponseException unknown(String username) {
    return TwilioErrors.wrongCredentials(
        Stream.of(SidType.ACCOUNT, SidType.API_KEY)
            .filter(kind -> kind.matches(username))
            .findFirst()
            .map(
                kind ->
                    format(
                        "this fake has no %s %s; send the SID of an existing %1$s and its %3$s",
                        kind.noun(), username, password(kind)))
            .orElse(
                "the user name is not the SID of an account or an API key (AC or SK and 32 hex digits); send AccountSid:AuthToken or ApiKeySid:ApiKeySecret"));
  }
}
