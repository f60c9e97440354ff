package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * What is kept of an uploaded file.
 *
 * @param sha256 the SHA-256 digest of its bytes, in lower-case hex digits
 * @param length the number of its bytes
 * @param start its first bytes, each as one character; at most {@value #START_BYTES}
 */
public record UploadedFile(String sha256, long length, String start) {

  /** The number of bytes that are kept from the beginning. */
  static final int START_BYTES = 4;

  static UploadedFile of(String sha256, long length, byte[] start) {
    return new UploadedFile(sha256, length, new String(start, ISO_8859_1));
  }

  public boolean isEmpty() {
    return length == 0;
  }

  /** Returns the length only, because a file may contain secrets. */
  @Override
  public String toString() {
    return "UploadedFile[" + length + " bytes]";
  }
}
