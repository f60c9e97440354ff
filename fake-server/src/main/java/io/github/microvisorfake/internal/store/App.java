package io.github.microvisorfake.internal.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An app of an account.
 *
 * @param sequence the sequence number in the order of creation
 * @param sid the SID: {@code KA} and 32 hex digits
 * @param uniqueName the unique name, which the API accepts in place of the SID
 * @param hash the hash, as {@code algorithm:value}
 * @param manifest the manifest
 * @param created when the app was added
 */
public record App(
    long sequence,
    String sid,
    Optional<String> uniqueName,
    String hash,
    Manifest manifest,
    Instant created)
    implements Named {

  App numbered(long number) {
    return number == sequence ? this : new App(number, sid, uniqueName, hash, manifest, created);
  }
}
