package io.github.microvisorfake.internal.store;

import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * An uploaded public key.
 *
 * @param sequence the sequence number in the order of creation
 * @param sid the SID: {@code CR} and 32 hex digits
 * @param friendlyName the friendly name; absent if it was never set, which is different from an
 *     empty name
 * @param key the key, which the API accepts
 * @param created when the key was uploaded
 * @param updated when the key was uploaded or last renamed
 */
public record PublicKeyCredential(
    long sequence,
    String sid,
    Optional<String> friendlyName,
    RSAPublicKey key,
    Instant created,
    Instant updated) {

  PublicKeyCredential numbered(long number) {
    return number == sequence
        ? this
        : new PublicKeyCredential(number, sid, friendlyName, key, created, updated);
  }

  PublicKeyCredential named(String newName, Instant now) {
    return new PublicKeyCredential(sequence, sid, Optional.of(newName), key, created, now);
  }
}
