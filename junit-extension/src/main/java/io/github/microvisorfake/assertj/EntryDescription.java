package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.KeyValueOwner;
import java.util.List;

/** The two namespaces of an owner, as messages speak of them. */
enum EntryDescription {
  CONFIG("config"),
  SECRET("secret");

  private static final int SHOWN = 50;

  private final String noun;

  EntryDescription(String noun) {
    this.noun = noun;
  }

  String noun() {
    return noun;
  }

  EntryDescription other() {
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

  private static String some(List<String> keys) {
    int more = keys.size() - SHOWN;
    return more <= 0 ? keys.toString() : keys.subList(0, SHOWN) + " and " + more + " more";
  }

  /** What is there, for the end of a message. */
  String list(KeyValueOwner owner) {
    List<String> keys = keys(owner);
    return keys.isEmpty()
        ? "but it has no " + noun + "s"
        : "but it has " + noun + "s with these keys:\n  " + some(keys);
  }
}
