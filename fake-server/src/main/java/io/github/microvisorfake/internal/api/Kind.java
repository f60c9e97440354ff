package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.store.KeyValueStore;
import io.github.microvisorfake.internal.store.KeyValueStores;

/** Which of an owner's two namespaces. */
enum Kind {
  CONFIG("Config", "config", "/Configs", "configs"),
  SECRET("Secret", "secret", "/Secrets", "secrets");

  private final String noun;
  private final String word;
  private final String path;
  private final String listName;

  Kind(String noun, String word, String path, String listName) {
    this.noun = noun;
    this.word = word;
    this.path = path;
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

  /** What a collection's path ends in, such as {@code /Configs}. */
  String path() {
    return path;
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
