package io.github.microvisorfake.internal.store;

import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A public key that was uploaded.
 *
 * @param sequence its place in the order of creation
 * @param sid {@code CR} and 32 hex digits
 * @param friendlyName empty if none was ever given, which is not the same as an empty one
 * @param key checked
 * @param created when it was uploaded
 * @param updated when it was uploaded or last renamed
 */
public record PublicKeyCredential(
    long sequence,
    String sid,
    Optional<String> friendlyName,
    RSAPublicKey key,
    Instant created,
    Instant updated) {

  PublicKeyCredential named(String newName, Instant now) {
    return new PublicKeyCredential(sequence, sid, Optional.of(newName), key, created, now);
  }
}
