package io.github.microvisorfake.internal.store;

import java.util.Optional;

/**
 * A value that a secret has or had.
 *
 * @param device the device that has or had the secret; empty for a secret of the account itself
 */
public record StoredSecret(Optional<Device> device, String key, String value) {

  /** Returns the key only. */
  @Override
  public String toString() {
    return "StoredSecret[" + key + "]";
  }
}
