package io.github.microvisorfake.internal.store;

import io.github.microvisorfake.internal.text.Sha256;
import java.util.Base64;

/** The manifest of an app: bytes that the fake does not interpret. */
public final class Manifest {

  private final byte[] bytes;

  public Manifest(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns the bytes encoded as base64, as in responses. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Returns the default hash of an app with this manifest, such as {@code sha256:9f86d0…}. */
  public String hash() {
    return "sha256:" + Sha256.hex(bytes);
  }
}
