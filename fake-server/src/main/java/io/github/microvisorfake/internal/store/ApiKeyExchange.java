package io.github.microvisorfake.internal.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces the API keys of an account. The caller holds the account's lock. */
final class ApiKeyExchange {

  private final SidMap<Credentials> registered;
  private final AccountState state;

  /**
   * Creates an exchange.
   *
   * @param registered the API keys of all accounts of the server
   * @param state the state of the account
   */
  ApiKeyExchange(SidMap<Credentials> registered, AccountState state) {
    this.registered = registered;
    this.state = state;
  }

  /**
   * Makes keys the only API keys of the account.
   *
   * @throws IllegalArgumentException if another account has one of them; nothing changes then
   */
  void replaceAll(List<Credentials> keys) {
    reserve(keys);
    for (Credentials old : state.apiKeys()) {
      state.removeApiKey(old);
      registered.remove(old.sid(), old);
    }
    for (Credentials key : keys) {
      registered.put(key.sid(), key);
      state.addApiKey(key);
    }
  }

  /** Registers the keys whose SIDs are free, all or none. */
  private void reserve(List<Credentials> keys) {
    List<Credentials> reserved = new ArrayList<>();
    for (Credentials key : keys) {
      @Nullable Credentials other = registered.putIfAbsent(key.sid(), key);
      if (other == null) {
        reserved.add(key);
      } else if (other.account() != key.account()) {
        reserved.forEach(added -> registered.remove(added.sid(), added));
        throw new IllegalArgumentException(
            "another account has an API key with SID " + key.sid() + "; use a different SID");
      }
    }
  }
}
