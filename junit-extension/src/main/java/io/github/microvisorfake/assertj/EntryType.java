package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.KeyValueOwner;
import io.github.microvisorfake.device.FetchStore;
import java.util.List;

/** The two types of entries that an account or a device has, with their names in messages. */
enum EntryType {
  CONFIG("config"),
  SECRET("secret");

  private static final int MAX_SHOWN = 50;

  private final String noun;

  EntryType(String noun) {
    this.noun = noun;
  }

  /** Returns the type of the entries that a fetched item can be. */
  static EntryType of(FetchStore store) {
    return store == FetchStore.CONFIG ? CONFIG : SECRET;
  }

  String noun() {
    return noun;
  }

  EntryType other() {
    return this == CONFIG ? SECRET : CONFIG;
  }

  List<String> keys(KeyValueOwner owner) {
    return this == CONFIG
        ? owner.configs().stream().map(FakeConfig::key).toList()
        : owner.secrets().stream().map(FakeSecret::key).toList();
  }

  boolean has(KeyValueOwner owner, String key) {
    return (this == CONFIG ? owner.config(key) : owner.secret(key)).isPresent();
  }

  private static String shown(List<String> keys) {
    return VisibleText.of(keys.toString());
  }

  private static String abbreviated(List<String> keys) {
    int more = keys.size() - MAX_SHOWN;
    return more <= 0 ? shown(keys) : shown(keys.subList(0, MAX_SHOWN)) + " and " + more + " more";
  }

  /** Returns the end of a message that lists the keys of an owner. */
  String butHas(KeyValueOwner owner) {
    List<String> keys = keys(owner);
    return keys.isEmpty()
        ? "but it has no " + noun + "s"
        : "but it has " + noun + "s with these keys:\n  " + abbreviated(keys);
  }
}
