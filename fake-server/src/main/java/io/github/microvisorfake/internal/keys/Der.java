package io.github.microvisorfake.internal.keys;

import java.util.Optional;

/**
 * Checks that bytes are one SEQUENCE in DER, and nothing more, before a parser sees them.
 *
 * <p>It reads lengths and allocates nothing for them, so a length of two gigabytes is just a
 * number; and it refuses what goes deep, and BER of indefinite length, on which BouncyCastle
 * recurses until the stack ends.
 */
final class Der {

  /** A certificate goes about half as deep; a public key three levels. */
  private static final int MAX_DEPTH = 16;

  private static final int SEQUENCE = 0x30;
  private static final int LONG_TAG = 0x1F;
  private static final int LONG_LENGTH = 0x80;

  /** Enough for 2 GB and more; a length of more bytes is no key's. */
  private static final int MAX_LENGTH_BYTES = 5;

  private Der() {}

  /**
   * The head of an element: its tag, and where its content lies.
   *
   * @param tag one byte
   * @param content where the content begins
   * @param end where it is said to end, which may be beyond what is there
   */
  private record Element(int tag, int content, long end) {

    boolean isConstructed() {
      return (tag & 0x20) != 0;
    }
  }

  /** Checks a whole document. */
  static void check(byte[] der) throws UnacceptableKeyException {
    Element document =
        element(der, 0, der.length)
            .orElseThrow(() -> KeyFlaw.NOT_DER.found("its first tag or length is not DER"));
    if (document.tag() != SEQUENCE) {
      throw KeyFlaw.NOT_DER.found("its first element is not a SEQUENCE");
    }
    if (document.end() > der.length) {
      throw KeyFlaw.TRUNCATED.found(document.end(), der.length);
    }
    if (document.end() < der.length) {
      throw KeyFlaw.TRAILING.found(KeyFlaw.count(der.length - document.end(), "byte"));
    }
    checkChildren(der, document, 1);
  }

  private static void checkChildren(byte[] der, Element parent, int depth)
      throws UnacceptableKeyException {
    if (depth > MAX_DEPTH) {
      throw KeyFlaw.NOT_DER.found("its elements are nested deeper than in any key");
    }
    int next = parent.content();
    while (next < parent.end()) {
      Element child =
          element(der, next, (int) parent.end())
              .filter(element -> element.end() <= parent.end())
              .orElseThrow(() -> KeyFlaw.NOT_DER.found("one of its elements is malformed"));
      if (child.isConstructed()) {
        checkChildren(der, child, depth + 1);
      }
      next = (int) child.end();
    }
  }

  /**
   * Where the element that begins at an offset is said to end, which may be beyond what is there;
   * -1 if none begins there.
   */
  static long endOfElement(byte[] bytes, int offset) {
    return element(bytes, offset, bytes.length).map(Element::end).orElse(-1L);
  }

  /**
   * The element that begins at an offset, if its tag and length are those of DER and lie before a
   * limit.
   */
  private static Optional<Element> element(byte[] der, int offset, int limit) {
    if (limit - offset < 2 || (der[offset] & LONG_TAG) == LONG_TAG) {
      return Optional.empty();
    }
    int tag = der[offset] & 0xFF;
    int first = der[offset + 1] & 0xFF;
    int afterFirst = offset + 2;
    if (first < LONG_LENGTH) {
      return Optional.of(new Element(tag, afterFirst, afterFirst + first));
    }
    int lengthBytes = first - LONG_LENGTH;
    if (lengthBytes == 0 || lengthBytes > MAX_LENGTH_BYTES || lengthBytes > limit - afterFirst) {
      return Optional.empty();
    }
    int content = afterFirst + lengthBytes;
    return longLength(der, afterFirst, lengthBytes)
        .map(length -> new Element(tag, content, content + length));
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
}
