package io.github.microvisorfake;

import io.github.microvisorfake.internal.api.Parameter;
import io.github.microvisorfake.internal.api.Rules;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Entry;
import io.github.microvisorfake.internal.store.KeyValueStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One namespace of an account or a device as Java code reaches it: under the account's lock. */
final class Entries {

  private final Account account;
  private final Function<AccountState, KeyValueStore> store;
  private final String noun;
  private final String where;

  /**
   * A namespace.
   *
   * @param noun of an entry, for messages
   * @param where of its owner, for messages
   */
  Entries(Account account, Function<AccountState, KeyValueStore> store, String noun, String where) {
    this.account = account;
    this.store = store;
    this.noun = noun;
    this.where = where;
  }

  List<Entry> all() {
    return account.locked(state -> store.apply(state).all());
  }

  Optional<Entry> find(String key) {
    return account.locked(state -> store.apply(state).find(key));
  }

  /** Adds an entry, or refuses it for the reasons for which the API would. */
  Entry add(String key, String value) {
    check(Parameter.KEY, key);
    check(Parameter.VALUE, value);
    return account
        .locked(state -> store.apply(state).add(key, value, state.now()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s with key '%s' already exists %s; choose another key"
                        .formatted(noun, key, where)));
  }

  /** The value is not quoted: it may be a secret. */
  private void check(Parameter parameter, String text) {
    int length = Rules.length(text);
    if (length < 1 || length > parameter.maxLength()) {
      throw new IllegalArgumentException(
          "%s of a %s has %d characters; 1 to %d are allowed"
              .formatted(parameter.name(), noun, length, parameter.maxLength()));
    }
    Texts.requireEncodable(parameter.name(), text);
  }
}
