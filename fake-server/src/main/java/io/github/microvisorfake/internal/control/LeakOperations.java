package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.leaks.LeakSearch;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.leak.SecretLeak;
import java.util.List;
import java.util.Map;

/** The places in which secrets of an account were found. */
final class LeakOperations {

  /** A leak, without the fingerprint, which the list of secrets has. */
  private record LeakJson(String secret, String form, String where) {

    static LeakJson of(SecretLeak leak) {
      return new LeakJson(leak.secret(), leak.form().toString(), leak.where());
    }
  }

  Response list(ControlCall call) {
    Account account = call.account();
    if (!account.detectsLeaks()) {
      throw ControlException.conflict(
          "leak detection of this account is off; start the server with the option detectLeaks, or the program, where it is on");
    }
    List<LeakJson> leaks = LeakSearch.in(account).stream().map(LeakJson::of).toList();
    return Response.ok(ControlJson.body(Map.of("leaks", leaks)));
  }
}
