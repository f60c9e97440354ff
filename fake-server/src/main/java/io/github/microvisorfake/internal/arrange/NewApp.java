package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.Manifest;
import java.util.Optional;

/**
 * An app to be added.
 *
 * @param sid made up if it is absent
 * @param uniqueName the app has none if it is absent
 * @param hash {@code algorithm:value}; computed from the manifest if it is absent
 * @param manifest made up if it is absent
 */
public record NewApp(
    Optional<String> sid,
    Optional<String> uniqueName,
    Optional<String> hash,
    Optional<Manifest> manifest) {

  /** An app without a unique name. */
  public static NewApp unnamed() {
    return new NewApp(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** An app with a unique name. */
  public static NewApp named(String uniqueName) {
    return new NewApp(
        Optional.empty(), Optional.of(uniqueName), Optional.empty(), Optional.empty());
  }

  /** An app of which nothing is made up. */
  public static NewApp of(String sid, String uniqueName, String hash, byte[] manifest) {
    return new NewApp(
        Optional.of(sid),
        Optional.of(uniqueName),
        Optional.of(hash),
        Optional.of(new Manifest(manifest)));
  }
}
