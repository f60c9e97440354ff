package io.github.microvisorfake.internal.store;

import java.util.Optional;

/** A device of an account. */
public final class Device {

  private final String sid;
  private final Optional<String> uniqueName;
  private final KeyValueStores stores = new KeyValueStores();

  Device(String sid, Optional<String> uniqueName) {
    this.sid = sid;
    this.uniqueName = uniqueName;
  }

  public String sid() {
    return sid;
  }

  public Optional<String> uniqueName() {
    return uniqueName;
  }

  public KeyValueStores stores() {
    return stores;
  }
}
