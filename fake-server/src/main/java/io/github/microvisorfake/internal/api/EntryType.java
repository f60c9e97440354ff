package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.KeyValueStore;
import io.github.microvisorfake.internal.store.KeyValueStores;

/** Configs or secrets: the two stores that an account and each device have. */
enum EntryType {
  CONFIG("Config", "config", "configs"),
  SECRET("Secret", "secret", "secrets");

  private final String noun;
  private final String word;
  private final String listName;

  EntryType(String noun, String word, String listName) {
    this.noun = noun;
    this.word = word;
    this.listName = listName;
  }

  /** Returns the noun in the service's messages, such as {@code Config}. */
  String noun() {
    return noun;
  }

  /** Returns the noun in explanations, such as {@code config}. */
  String word() {
    return word;
  }

  /** Returns the name of the array in a list, such as {@code configs}. */
  String listName() {
    return listName;
  }

  /** Returns the last segment of a collection's path, such as {@code Configs}. */
  String segment() {
    return noun + "s";
  }

  /** Returns the store of this type. */
  KeyValueStore of(KeyValueStores owner) {
    return switch (this) {
      case CONFIG -> owner.configs();
      case SECRET -> owner.secrets();
    };
  }

  EntryType other() {
    return this == CONFIG ? SECRET : CONFIG;
  }
}
