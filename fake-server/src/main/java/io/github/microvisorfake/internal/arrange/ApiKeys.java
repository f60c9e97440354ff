package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.Identifiers;
import io.github.microvisorfake.internal.store.SidType;
import java.util.List;
import java.util.Optional;

/** The API keys of an account. Each method takes the account's lock. */
public final class ApiKeys {

  private final Account account;
  private final Accounts accounts;
  private final Identifiers identifiers;

  ApiKeys(Account account, Accounts accounts, Identifiers identifiers) {
    this.account = account;
    this.accounts = accounts;
    this.identifiers = identifiers;
  }

  /** Returns a copy of all keys, in the order in which they were added. */
  public List<Credentials> all() {
    return account.locked(AccountState::apiKeys);
  }

  /**
   * Adds a key; what is not given is made up.
   *
   * @throws IllegalArgumentException if SID or secret is not of its form, if the SID is taken, or
   *     if the account was removed
   */
  public Credentials add(Optional<String> givenSid, Optional<String> givenSecret) {
    String sid = givenSid.orElseGet(() -> identifiers.sid(SidType.API_KEY));
    String secret = givenSecret.orElseGet(identifiers::authToken);
    SidCheck.require(SidType.API_KEY, sid);
    TextCheck.requirePassword("the secret of API key " + sid, secret);
    return accounts.addApiKey(account, sid, secret);
  }

  /** Removes a key, which is refused from now on; returns whether it was there. */
  public boolean remove(Credentials key) {
    return accounts.removeApiKey(key);
  }
}
