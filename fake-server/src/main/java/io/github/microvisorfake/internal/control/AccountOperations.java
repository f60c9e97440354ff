package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Account;
import java.util.List;
import java.util.Map;

/** The accounts of the server. */
final class AccountOperations {

  /** The numbers of what an account holds; configs and secrets are those of the account itself. */
  private record AccountCounts(
      String accountSid,
      int devices,
      int apps,
      int configs,
      int secrets,
      int publicKeys,
      int requests) {

    static AccountCounts of(Account account) {
      int requests = account.journal().size();
      return account.locked(
          state ->
              new AccountCounts(
                  account.sid(),
                  state.devices().size(),
                  state.apps().size(),
                  state.stores().configs().size(),
                  state.stores().secrets().size(),
                  state.publicKeys().size(),
                  requests));
    }
  }

  Response list(ControlCall call) {
    List<AccountCounts> counts = call.accounts().all().stream().map(AccountCounts::of).toList();
    return Response.ok(ControlJson.body(Map.of("accounts", counts)));
  }
}
