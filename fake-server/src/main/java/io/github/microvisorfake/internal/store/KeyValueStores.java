package io.github.microvisorfake.internal.store;

/**
 * The configs and secrets of an account or a device. They are separate namespaces: both can contain
 * the same key.
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
