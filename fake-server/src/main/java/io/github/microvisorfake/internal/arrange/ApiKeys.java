package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.internal.store.Identifiers;
import io.github.microvisorfake.internal.store.Position;
import io.github.microvisorfake.internal.store.SidType;
import io.github.microvisorfake.internal.store.Window;
import java.util.List;
import java.util.Optional;

/** The API keys of an account. Every method acquires the account's lock. */
public final class ApiKeys {

  private final Account account;
  private final Accounts accounts;
  private final Identifiers identifiers;

  ApiKeys(Account account, Accounts accounts, Identifiers identifiers) {
    this.account = account;
    this.accounts = accounts;
    this.identifiers = identifiers;
  }

  /** Returns all API keys, oldest first. The list is a copy. */
  public List<Credentials> all() {
    return account.locked(AccountState::apiKeys);
  }

  /** Returns the API key with the given SID, or empty if the account has none. */
  public Optional<Credentials> find(String sid) {
    return account.locked(state -> state.apiKey(sid));
  }

  /** Returns at most {@code size} API keys on one side of a position. */
  public Window<Credentials> window(Position position, int size) {
    return account.locked(state -> state.apiKeyWindow(position, size));
  }

  /**
   * Adds an API key; generates the SID and the secret if they are absent.
   *
   * @throws IllegalArgumentException if the SID or the secret has a wrong format, if an API key
   *     with this SID already exists, or if the account was removed
   */
  public Credentials add(Optional<String> givenSid, Optional<String> givenSecret) {
    Credentials key = create(givenSid, givenSecret);
    return accounts.addApiKey(account, key.sid(), key.secret());
  }

  private Credentials create(Optional<String> givenSid, Optional<String> givenSecret) {
    String sid = givenSid.orElseGet(() -> identifiers.sid(SidType.API_KEY, this::isInUse));
    String secret = givenSecret.orElseGet(identifiers::authToken);
    SidCheck.require(SidType.API_KEY, sid);
    TextCheck.requirePassword("the secret of API key " + sid, secret);
    return new Credentials(SidType.API_KEY, sid, secret, account);
  }

  /**
   * Returns an API key without adding it. If the secret is absent, it is that of the account's API
   * key with the same SID, or generated.
   *
   * @throws IllegalArgumentException if the SID or the secret has a wrong format
   */
  Credentials withDefaults(Optional<String> sid, Optional<String> secret) {
    return create(sid, secret.or(() -> sid.flatMap(this::secretOf)));
  }

  private Optional<String> secretOf(String sid) {
    return accounts
        .credentials(sid)
        .filter(key -> key.account() == account && key.kind() == SidType.API_KEY)
        .map(Credentials::secret);
  }

  private boolean isInUse(String sid) {
    return accounts.credentials(sid).isPresent();
  }

  /**
   * Removes an API key. Requests with it are rejected from then on.
   *
   * @return whether the API key existed
   */
  public boolean remove(Credentials key) {
    return accounts.removeApiKey(key);
  }
}
