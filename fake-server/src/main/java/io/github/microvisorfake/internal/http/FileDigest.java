package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.text.Sha256;
import java.security.MessageDigest;
import java.util.Arrays;

/** Computes what is kept of an uploaded file from its bytes as they arrive. */
final class FileDigest {

  private final MessageDigest digest = Sha256.digest();
  private final byte[] start = new byte[UploadedFile.START_BYTES];
  private long length;

  void update(byte[] bytes, int from, int to) {
    digest.update(bytes, from, to - from);
    for (int i = from; i < to && length + i - from < start.length; i++) {
      start[(int) length + i - from] = bytes[i];
    }
    length += to - from;
  }

  /** Returns the file; no more bytes may be added. */
  UploadedFile file() {
    byte[] received = Arrays.copyOf(start, (int) Math.min(length, start.length));
    return UploadedFile.of(Sha256.hex(digest), length, received);
  }
}
