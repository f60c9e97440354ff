package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.SignedRequestErrors;
import io.github.microvisorfake.internal.auth.RejectedTokenException;
import io.github.microvisorfake.internal.auth.TokenClock;
import io.github.microvisorfake.internal.auth.TokenValidator;
import io.github.microvisorfake.internal.http.HeaderName;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.PublicKeyCredential;
import io.github.microvisorfake.signing.ClientValidation;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** Validates signed requests, and rejects others if the account requires signatures. */
final class ClientValidationStep implements Step {

  private static final HeaderName TOKEN = HeaderName.of("Twilio-Client-Validation");

  @Override
  public Response handle(Exchange exchange, Next next) {
    Optional<String> token = exchange.request().headers().first(TOKEN);
    ClientValidation setting = exchange.account().clientValidation();
    if (token.isEmpty() && setting == ClientValidation.REQUIRED) {
      throw SignedRequestErrors.required();
    }
    // A delayed request passes a second time; its token may have expired meanwhile.
    if (token.isPresent() && exchange.signedBy().isEmpty()) {
      if (setting == ClientValidation.OFF) {
        throw SignedRequestErrors.notEnabled();
      }
      exchange.setSignedBy(validate(token.get(), exchange));
    }
    return next.handle(exchange);
  }

  private static String validate(String token, Exchange exchange) {
    try {
      return validator(exchange).validate(token, exchange.request());
    } catch (RejectedTokenException e) {
      throw SignedRequestErrors.rejected(e);
    }
  }

  private static TokenValidator validator(Exchange exchange) {
    Account account = exchange.account();
    return new TokenValidator(
        account.sid(),
        exchange.sentCredentials().orElseThrow().username(),
        sid -> key(sid, account),
        new TokenClock(account.now(), account.clock().isRunning()));
  }

  private static Optional<RSAPublicKey> key(String sid, Account account) {
    return account.locked(state -> state.publicKeys().find(sid).map(PublicKeyCredential::key));
  }
}
