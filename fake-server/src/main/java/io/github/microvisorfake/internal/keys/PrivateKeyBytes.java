package io.github.microvisorfake.internal.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recognises private keys in bytes by what their first bytes have in common, form by form. Only
 * beginnings are looked at, so a key that is cut off or damaged further on is recognised as well.
 */
final class PrivateKeyBytes {

  private static final int INTEGER = 0x02;
  private static final int OCTET_STRING = 0x04;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int SEQUENCE = 0x30;
  private static final int LONG_LENGTH = 0x80;
  private static final int MAX_HEAD = 6;

  private static final byte[] OPENSSH = "openssh-key-v1".getBytes(US_ASCII);

  /**
   * The algorithms that encrypt by a password, PKCS#5 and PKCS#12: only private keys have these.
   */
  private static final byte[][] PASSWORD_BASED =
      Stream.of("06092a864886f70d0105", "060a2a864886f70d010c01")
          .map(HexFormat.of()::parseHex)
          .toArray(byte[][]::new);

  private PrivateKeyBytes() {}

  /** Looks at each element in turn: a private key may follow a public one. */
  static boolean isAnElementOf(byte[] bytes) {
    int next = 0;
    while (next < bytes.length) {
      if (mayBeginAt(bytes, next)) {
        return true;
      }
      long end = Der.endOfElement(bytes, next);
      if (end < 0 || end > bytes.length) {
        return false;
      }
      next = (int) end;
    }
    return false;
  }

  private static boolean mayBeginAt(byte[] bytes, int offset) {
    if (startsWith(bytes, offset, OPENSSH)) {
      return true;
    }
    int first = contentOf(bytes, offset, SEQUENCE);
    return first >= 0 && (isVersioned(bytes, first) || isEncrypted(bytes, first));
  }

  /**
   * A version, then what tells the forms apart: PKCS#1 and DSA have an INTEGER, PKCS#8 and PKCS#12
   * a SEQUENCE, EC keys an OCTET STRING.
   */
  private static boolean isVersioned(byte[] bytes, int version) {
    int second = at(bytes, version + 3);
    return isVersion(bytes, version)
        && (second == INTEGER || second == SEQUENCE || second == OCTET_STRING);
  }

  /** EncryptedPrivateKeyInfo: an algorithm, then an OCTET STRING. */
  private static boolean isEncrypted(byte[] bytes, int algorithm) {
    if (contentOf(bytes, algorithm, SEQUENCE) < 0) {
      return false;
    }
    long end = Der.endOfElement(bytes, algorithm);
    return isPasswordBased(bytes, algorithm)
        || (end > 0 && end < bytes.length && at(bytes, (int) end) == OCTET_STRING);
  }

  /**
   * Looks at each place, at a few bytes of it, however long the key is said to be. It asks for more
   * than {@link #isAnElementOf} does: what is looked for at thousands of places must not be found
   * by accident, nor inside certificates and the parameters of curves, which begin alike.
   */
  static boolean isAnywhereIn(byte[] bytes) {
    return IntStream.range(0, bytes.length).anyMatch(offset -> beginsAt(bytes, offset));
  }

  private static boolean beginsAt(byte[] bytes, int offset) {
    int first = contentOf(bytes, offset, SEQUENCE);
    return first >= 0
        && first - offset <= MAX_HEAD
        && (isVersionedKey(bytes, first) || isPasswordBased(bytes, first));
  }

  private static boolean isVersionedKey(byte[] bytes, int version) {
    if (!isVersion(bytes, version)) {
      return false;
    }
    int second = version + 3;
    int length = at(bytes, second + 1);
    return switch (at(bytes, second)) {
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
    int content = contentOf(bytes, algorithm, SEQUENCE);
    return at(bytes, content) == OBJECT_IDENTIFIER
        && (length >= LONG_LENGTH || at(bytes, algorithm + 2 + length) == OCTET_STRING);
  }

  /** An INTEGER of one byte, no larger than any form's version. */
  private static boolean isVersion(byte[] bytes, int offset) {
    return at(bytes, offset) == INTEGER
        && at(bytes, offset + 1) == 1
        && at(bytes, offset + 2) >= 0
        && at(bytes, offset + 2) <= 3;
  }

  private static boolean isPasswordBased(byte[] bytes, int algorithm) {
    int identifier = contentOf(bytes, algorithm, SEQUENCE);
    return identifier >= 0
        && Stream.of(PASSWORD_BASED).anyMatch(oid -> startsWith(bytes, identifier, oid));
  }

  /**
   * Where the content of an element begins; -1 if there is no such element. Its length is not
   * looked at, nor whether it is DER's.
   */
  private static int contentOf(byte[] bytes, int offset, int tag) {
    if (at(bytes, offset) != tag || at(bytes, offset + 1) < 0) {
      return -1;
    }
    int length = at(bytes, offset + 1);
    return offset + 2 + (length > LONG_LENGTH ? length - LONG_LENGTH : 0);
  }

  /** A byte; -1 behind the end. */
  private static int at(byte[] bytes, int offset) {
    return offset < bytes.length ? bytes[offset] & 0xFF : -1;
  }

  private static boolean startsWith(byte[] bytes, int offset, byte[] prefix) {
    int end = offset + prefix.length;
    return end <= bytes.length && Arrays.equals(bytes, offset, end, prefix, 0, prefix.length);
  }
}
