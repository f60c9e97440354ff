package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.text.Sha256;
import java.security.MessageDigest;
import java.util.Optional;

/** Discards a body in a format without a file, except for its hash, which may be signed. */
final class DiscardingReader implements BodyReader {

  private final MessageDigest digest = Sha256.digest();

  @Override
  public int read(byte[] bytes, int from, int to) {
    digest.update(bytes, from, to - from);
    return 0;
  }

  @Override
  public Body body() {
    return Body.upload(new byte[0], Optional.empty(), Sha256.hex(digest));
  }
}
