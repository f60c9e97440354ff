package io.github.microvisorfake.internal.store;

/**
 * The two namespaces that an account and each of its devices have. They share nothing: the same key
 * may be in both.
 */
public final class KeyValueStores {

  private final KeyValueStore configs = new KeyValueStore();
  private final KeyValueStore secrets = new KeyValueStore();

  public KeyValueStore configs() {
    return configs;
  }

  public KeyValueStore secrets() {
    return secrets;
  }
}
