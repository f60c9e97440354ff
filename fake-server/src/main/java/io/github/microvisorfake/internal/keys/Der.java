package io.github.microvisorfake.internal.keys;

import java.util.Optional;

/**
 * Checks that bytes are exactly one SEQUENCE in DER, before they are parsed.
 *
 * <p>It allocates no memory for the lengths that it reads. It rejects deep nesting and BER of
 * indefinite length, which overflow the stack in BouncyCastle.
 */
final class Der {

  /** A certificate has about half as many levels, a public key three. */
  private static final int MAX_DEPTH = 16;

  private static final int SEQUENCE = 0x30;
  private static final int LONG_TAG = 0x1F;
  private static final int LONG_LENGTH = 0x80;

  /** Sufficient for more than 2 GB; no key has a longer length. */
  private static final int MAX_LENGTH_BYTES = 5;

  private Der() {}

  /**
   * The tag of an element and the position of its content.
   *
   * @param tag the tag, of one byte
   * @param content the offset of the content
   * @param end the end according to the length, which may be beyond the last byte
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
            .orElseThrow(() -> KeyProblem.NOT_DER.exception("its first tag or length is not DER"));
    if (document.tag() != SEQUENCE) {
      throw KeyProblem.NOT_DER.exception("its first element is not a SEQUENCE");
    }
    if (document.end() > der.length) {
      throw KeyProblem.TRUNCATED.exception(document.end(), der.length);
    }
    if (document.end() < der.length) {
      throw KeyProblem.TRAILING.exception(KeyProblem.count(der.length - document.end(), "byte"));
    }
    checkChildren(der, document, 1);
  }

  private static void checkChildren(byte[] der, Element parent, int depth)
      throws UnacceptableKeyException {
    if (depth > MAX_DEPTH) {
      throw KeyProblem.NOT_DER.exception("its elements are nested deeper than in any key");
    }
    int next = parent.content();
    while (next < parent.end()) {
      Element child =
          element(der, next, (int) parent.end())
              .filter(element -> element.end() <= parent.end())
              .orElseThrow(() -> KeyProblem.NOT_DER.exception("one of its elements is malformed"));
      if (child.isConstructed()) {
        checkChildren(der, child, depth + 1);
      }
      next = (int) child.end();
    }
  }

  /**
   * Returns the end of the element at an offset according to its length, which may be beyond the
   * last byte; -1 if there is no element.
   */
  static long endOfElement(byte[] bytes, int offset) {
    return element(bytes, offset, bytes.length).map(Element::end).orElse(-1L);
  }

  /**
   * Returns the element at an offset, if its tag and length are valid DER and end before a limit.
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

  /** Reads a length, which DER requires to have the fewest bytes possible. */
  private static Optional<Long> longLength(byte[] der, int from, int bytes) {
    long length = 0;
    for (int i = from; i < from + bytes; i++) {
      length = length << 8 | (der[i] & 0xFF);
    }
    boolean minimal = length >= LONG_LENGTH && length >>> (8 * (bytes - 1)) != 0;
    return minimal ? Optional.of(length) : Optional.empty();
  }
}
