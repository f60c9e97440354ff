package io.github.microvisorfake.internal.keys;

import java.util.stream.IntStream;

/**
 * Recognises a private key at any place of other bytes. It asks for more than {@link
 * PrivateKeyShape} does: what is looked for at thousands of places must not be found by accident,
 * nor inside certificates and the parameters of curves, which begin alike.
 */
final class PrivateKeyHead {

  private static final int INTEGER = 0x02;
  private static final int OCTET_STRING = 0x04;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int SEQUENCE = 0x30;
  private static final int LONG_LENGTH = 0x80;
  private static final int MAX_HEAD = 6;

  private PrivateKeyHead() {}

  /** At each place a few bytes are looked at, however long the key is said to be. */
  static boolean isIn(byte[] bytes) {
    return IntStream.range(0, bytes.length).anyMatch(offset -> isAt(bytes, offset));
  }

  private static boolean isAt(byte[] bytes, int offset) {
    int first = PrivateKeyShape.contentOf(bytes, offset, SEQUENCE);
    return first >= 0
        && first - offset <= MAX_HEAD
        && (isVersioned(bytes, first) || PrivateKeyShape.isPasswordBased(bytes, first));
  }

  private static boolean isVersioned(byte[] bytes, int version) {
    if (!PrivateKeyShape.isVersion(bytes, version)) {
      return false;
    }
    int second = version + 3;
    int length = PrivateKeyShape.at(bytes, second + 1);
    return switch (PrivateKeyShape.at(bytes, second)) {
      case INTEGER -> length >= 0x40 && length <= 0x84;
      case OCTET_STRING -> length >= 0x10 && length <= 0x42;
      case SEQUENCE -> isAlgorithmOfKey(bytes, second, length);
      default -> false;
    };
  }

  /**
   * Behind the algorithm lies the key in an OCTET STRING; in a certificate of version 1 another
   * SEQUENCE does. An algorithm with long parameters (DSA) is believed.
   */
  private static boolean isAlgorithmOfKey(byte[] bytes, int algorithm, int length) {
    int content = PrivateKeyShape.contentOf(bytes, algorithm, SEQUENCE);
    return PrivateKeyShape.at(bytes, content) == OBJECT_IDENTIFIER
        && (length >= LONG_LENGTH
            || PrivateKeyShape.at(bytes, algorithm + 2 + length) == OCTET_STRING);
  }
}
