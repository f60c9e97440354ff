package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Manifest;
import java.util.Optional;

/**
 * The properties of an app to add.
 *
 * @param sid the SID; generated if absent
 * @param uniqueName the unique name, if any
 * @param hash the hash, as {@code algorithm:value}; computed from the manifest if absent
 * @param manifest the manifest; generated if absent
 */
public record NewApp(
    Optional<String> sid,
    Optional<String> uniqueName,
    Optional<String> hash,
    Optional<Manifest> manifest) {

  /** Returns an app without a unique name. */
  public static NewApp unnamed() {
    return new NewApp(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns an app with a unique name. */
  public static NewApp named(String uniqueName) {
    return new NewApp(
        Optional.empty(), Optional.of(uniqueName), Optional.empty(), Optional.empty());
  }

  /** Returns an app without generated properties. */
  public static NewApp of(String sid, String uniqueName, String hash, byte[] manifest) {
    return new NewApp(
        Optional.of(sid),
        Optional.of(uniqueName),
        Optional.of(hash),
        Optional.of(new Manifest(manifest)));
  }
}
