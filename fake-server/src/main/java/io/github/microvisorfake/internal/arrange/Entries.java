package io.github.microvisorfake.internal.arrange;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Entry;
import io.github.microvisorfake.internal.store.KeyValueStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The configs, or the secrets, of an account or a device. Each method takes the account's lock. */
public final class Entries {

  private final Account account;
  private final Function<AccountState, KeyValueStore> store;
  private final String noun;
  private final String where;

  /**
   * Entries of one namespace.
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

  /** Returns a copy of all entries, oldest first. */
  public List<Entry> all() {
    return account.locked(state -> store.apply(state).all());
  }

  /** Returns the entry with a key, if there is one. */
  public Optional<Entry> find(String key) {
    return account.locked(state -> store.apply(state).find(key));
  }

  /**
   * Adds an entry.
   *
   * @throws IllegalArgumentException if the API would refuse it
   */
  public Entry add(String key, String value) {
    check("Key", LengthLimit.KEY, key);
    check("Value", LengthLimit.VALUE, value);
    return account
        .locked(state -> store.apply(state).add(key, value, state.now()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    format(
                        "%s with key '%s' already exists %s; choose another key",
                        noun, key, where)));
  }

  /** The value is not quoted: it may be a secret. */
  private void check(String name, LengthLimit limit, String text) {
    if (!limit.allows(text)) {
      throw new IllegalArgumentException(
          format(
              "%s of a %s has %d characters; %d to %d are allowed",
              name, noun, LengthLimit.length(text), limit.min(), limit.max()));
    }
    TextCheck.requireEncodable(name, text);
  }

  /**
   * Removes an entry, even if its value was updated since it was read.
   *
   * @return whether it was there; another entry that has its key by now stays
   */
  public boolean remove(Entry entry) {
    return account.locked(state -> remove(store.apply(state), entry));
  }

  private static boolean remove(KeyValueStore entries, Entry entry) {
    Optional<Entry> current =
        entries.find(entry.key()).filter(found -> found.sequence() == entry.sequence());
    current.ifPresent(entries::remove);
    return current.isPresent();
  }
}
