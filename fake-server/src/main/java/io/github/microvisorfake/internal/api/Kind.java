package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.KeyValueStore;
import io.github.microvisorfake.internal.store.KeyValueStores;

/** Which of an owner's two namespaces. */
enum Kind {
  CONFIG("Config", "config", "Configs", "configs"),
  SECRET("Secret", "secret", "Secrets", "secrets");

  private final String noun;
  private final String word;
  private final String segment;
  private final String listName;

  Kind(String noun, String word, String segment, String listName) {
    this.noun = noun;
    this.word = word;
    this.segment = segment;
    this.listName = listName;
  }

  /** In the service's messages, such as {@code Config}. */
  String noun() {
    return noun;
  }

  /** In our sentences, such as {@code config}. */
  String word() {
    return word;
  }

  /** In paths, such as {@code Configs}. */
  String segment() {
    return segment;
  }

  /** The array's name in a list, such as {@code configs}. */
  String listName() {
    return listName;
  }

  /** This one of an owner's two namespaces. */
  KeyValueStore of(KeyValueStores owner) {
    return switch (this) {
      case CONFIG -> owner.configs();
      case SECRET -> owner.secrets();
    };
  }

  Kind other() {
    return this == CONFIG ? SECRET : CONFIG;
  }
}
