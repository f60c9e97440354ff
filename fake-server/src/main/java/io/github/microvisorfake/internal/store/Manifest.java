package io.github.microvisorfake.internal.store;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** What an app consists of: bytes that nobody here looks into. */
public final class Manifest {

  private final byte[] bytes;

  public Manifest(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** As the wire has them. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The hash of an app that was arranged without one, such as {@code sha256:9f86d0…}. */
  public String hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
