package io.github.microvisorfake.internal.api;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.json.ApiKeyJson;
import io.github.microvisorfake.internal.arrange.AccountRegistry;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.SidType;
import java.util.List;
import java.util.Optional;

/**
 * The creation of API keys, which Twilio has in another API. It is the only one of that API's
 * operations here, because Twilio's quickstart on signed requests calls it.
 */
final class ApiKeyResource {

  static final List<Parameter> PARAMETERS = List.of(Parameter.FRIENDLY_NAME);

  private final AccountRegistry accounts;

  ApiKeyResource(AccountRegistry accounts) {
    this.accounts = accounts;
  }

  /** Resolves the account in the path, which is the client's or one of its subaccounts. */
  Lookup<Account> account(ResolvedPath path) {
    String sid = path.variable("AccountSid");
    String own = path.account().sid();
    Optional<Account> named =
        SidType.ACCOUNT.same(sid, own) ? accounts.find(own) : path.account().subaccount(sid);
    return named
        .map(Lookup::found)
        .orElseGet(
            () ->
                Lookup.missing(
                    format(
                        "the account in the path is neither %s nor one of its subaccounts; use one of them, or send the credentials of that account",
                        own)));
  }

  /** Creates an API key. The response is the only one with its secret. */
  Response create(Account owner, Call call) {
    Optional<String> name = call.optional(Parameter.FRIENDLY_NAME);
    Credentials key = add(owner, call);
    return Response.created(new ApiKeyJson(key.sid(), name, call.now(), key.secret()));
  }

  /** A test may remove the account while this request is processed. */
  private Credentials add(Account owner, Call call) {
    try {
      return accounts.apiKeys(owner).add(Optional.empty(), Optional.empty());
    } catch (IllegalArgumentException removed) {
      throw TwilioErrors.notFound(
          call.request().target().path(), String.valueOf(removed.getMessage()));
    }
  }
}
