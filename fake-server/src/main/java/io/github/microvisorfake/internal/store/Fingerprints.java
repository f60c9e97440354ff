package io.github.microvisorfake.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.internal.text.Sha256;
import java.io.ByteArrayOutputStream;

/**
 * Computes the fingerprints that stand for the values of secrets wherever a value is not revealed.
 *
 * <p>A fingerprint is salted, so that a short value cannot be looked up in a table of hashes. The
 * salt belongs to a server: within it, equal values have equal fingerprints. With a random seed the
 * salt repeats, and so do the fingerprints.
 *
 * <p>Safe for use by multiple threads.
 */
public final class Fingerprints {

  private final byte[] salt;

  Fingerprints(Identifiers identifiers) {
    salt = identifiers.key();
  }

  /** Returns the fingerprint of a value: a salted SHA-256 digest in 64 hex digits. */
  public String of(String value) {
    ByteArrayOutputStream salted = new ByteArrayOutputStream();
    salted.writeBytes(salt);
    salted.write(0);
    salted.writeBytes(value.getBytes(UTF_8));
    return Sha256.hex(salted.toByteArray());
  }
}
