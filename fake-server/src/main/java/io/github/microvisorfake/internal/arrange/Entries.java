package io.github.microvisorfake.internal.arrange;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Entry;
import io.github.microvisorfake.internal.store.KeyValueStore;
import io.github.microvisorfake.internal.store.Position;
import io.github.microvisorfake.internal.store.Window;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The configs, or the secrets, of an account or a device. Every method acquires the account's lock.
 */
public final class Entries {

  private final Account account;
  private final Function<AccountState, KeyValueStore> store;
  private final String noun;
  private final String where;

  /**
   * Creates the entries of a namespace.
   *
   * @param noun the noun for an entry in messages
   * @param where the owner in messages, with a preposition
   */
  Entries(Account account, Function<AccountState, KeyValueStore> store, String noun, String where) {
    this.account = account;
    this.store = store;
    this.noun = noun;
    this.where = where;
  }

  /** Returns all entries, oldest first. The list is a copy. */
  public List<Entry> all() {
    return account.locked(state -> store.apply(state).all());
  }

  /** Returns the entry with the given key, or empty if there is none. */
  public Optional<Entry> find(String key) {
    return account.locked(state -> store.apply(state).find(key));
  }

  /**
   * Adds an entry.
   *
   * @throws IllegalArgumentException if the API would reject the key or the value
   */
  public Entry add(String key, String value) {
    return addIfAbsent(key, value).orElseThrow(() -> new IllegalArgumentException(duplicate(key)));
  }

  /**
   * Adds an entry, unless there is one with the key.
   *
   * @return the new entry, or empty if the key exists
   * @throws IllegalArgumentException if the API would reject the key or the value
   */
  public Optional<Entry> addIfAbsent(String key, String value) {
    check("key", LengthLimit.KEY, key);
    check("value", LengthLimit.VALUE, value);
    return account.locked(state -> store.apply(state).add(key, value, state.now()));
  }

  /** Returns the message for a key that exists already. */
  public String duplicate(String key) {
    return format(
        "a %s with key '%s' already exists %s; use a different key",
        noun, UnicodeEscapes.escapeControls(key), where);
  }

  /**
   * Sets the value of the entry with the given key, whether or not the API allows updates.
   *
   * @return the changed entry, or empty if there is none with the key
   * @throws IllegalArgumentException if the API would reject the value
   */
  public Optional<Entry> update(String key, String value) {
    check("value", LengthLimit.VALUE, value);
    return account.locked(
        state -> {
          KeyValueStore entries = store.apply(state);
          return entries.find(key).map(entry -> entries.update(entry, value, state.now()));
        });
  }

  /** Returns at most {@code size} entries on one side of a position. */
  public Window<Entry> window(Position position, int size) {
    return account.locked(state -> store.apply(state).window(position, size));
  }

  /** Returns the noun for an entry, such as {@code config}. */
  public String noun() {
    return noun;
  }

  /** Does not quote the text, which may be a secret. */
  private void check(String name, LengthLimit limit, String text) {
    if (!limit.allows(text)) {
      throw new IllegalArgumentException(
          format(
              "the %s of a %s has %d characters; use %d to %d characters",
              name, noun, LengthLimit.length(text), limit.min(), limit.max()));
    }
    TextCheck.requireEncodable("the " + name + " of a " + noun, text);
  }

  /**
   * Removes an entry, even if its value has been updated since it was read. A newer entry with the
   * same key is not removed.
   *
   * @return whether the entry existed
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
