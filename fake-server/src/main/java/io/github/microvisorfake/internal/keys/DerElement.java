package io.github.microvisorfake.internal.keys;

import java.util.Optional;

/**
 * The head of an element of DER: its tag, and where its content lies.
 *
 * @param tag one byte
 * @param content where the content begins
 * @param end where it is said to end, which may be beyond what is there
 */
record DerElement(int tag, int content, long end) {

  private static final int LONG_TAG = 0x1F;
  private static final int LONG_LENGTH = 0x80;

  /** Enough for 2 GB and more; a length of more bytes is no key's. */
  private static final int MAX_LENGTH_BYTES = 5;

  /**
   * The element that begins at an offset, if its tag and length are those of DER and lie before a
   * limit.
   */
  static Optional<DerElement> at(byte[] der, int offset, int limit) {
    if (limit - offset < 2 || (der[offset] & LONG_TAG) == LONG_TAG) {
      return Optional.empty();
    }
    int first = der[offset + 1] & 0xFF;
    int content = offset + 2;
    if (first < LONG_LENGTH) {
      return Optional.of(new DerElement(der[offset] & 0xFF, content, content + first));
    }
    int lengthBytes = first - LONG_LENGTH;
    if (lengthBytes == 0 || lengthBytes > MAX_LENGTH_BYTES || lengthBytes > limit - content) {
      return Optional.empty();
    }
    return longLength(der, content, lengthBytes)
        .map(
            length ->
                new DerElement(
                    der[offset] & 0xFF, content + lengthBytes, content + lengthBytes + length));
  }

  /** A length in as few bytes as it needs: DER has no other. */
  private static Optional<Long> longLength(byte[] der, int from, int bytes) {
    long length = 0;
    for (int i = from; i < from + bytes; i++) {
      length = length << 8 | (der[i] & 0xFF);
    }
    boolean minimal = length >= LONG_LENGTH && length >>> (8 * (bytes - 1)) != 0;
    return minimal ? Optional.of(length) : Optional.empty();
  }

  boolean isConstructed() {
    return (tag & 0x20) != 0;
  }
}
