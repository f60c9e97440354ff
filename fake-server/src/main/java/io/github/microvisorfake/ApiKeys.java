package io.github.microvisorfake;

import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Sid;
import java.util.List;
import java.util.Optional;

/** The API keys of an account as Java code reaches them. */
final class ApiKeys {

  private final Account account;
  private final RunningServer server;

  ApiKeys(Account account, RunningServer server) {
    this.account = account;
    this.server = server;
  }

  List<FakeApiKey> all() {
    return account.locked(AccountState::apiKeys).stream().map(FakeApiKey::of).toList();
  }

  /** Adds a key; what is not given is made up. */
  FakeApiKey add(Optional<String> givenSid, Optional<String> givenSecret) {
    String sid = givenSid.orElseGet(() -> server.identifiers().sid(Sid.Kind.API_KEY));
    String secret = givenSecret.orElseGet(server.identifiers()::authToken);
    Sids.require(Sid.Kind.API_KEY, sid);
    Texts.requirePassword("the secret of API key " + sid, secret);
    return FakeApiKey.of(server.accounts().addApiKey(account, sid, secret));
  }
}
