package io.github.microvisorfake.internal.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Detects private keys in bytes by the first bytes of each format, so keys that are truncated or
 * damaged later are detected too.
 */
final class PrivateKeyBytes {

  private static final int INTEGER = 0x02;
  private static final int OCTET_STRING = 0x04;
  private static final int OBJECT_IDENTIFIER = 0x06;
  private static final int SEQUENCE = 0x30;
  private static final int LONG_LENGTH = 0x80;
  private static final int MAX_HEAD = 6;

  private static final byte[] OPENSSH = "openssh-key-v1".getBytes(US_ASCII);

  /** The password-based algorithms of PKCS#5 and PKCS#12, which only private keys have. */
  private static final byte[][] PASSWORD_BASED =
      Stream.of("06092a864886f70d0105", "060a2a864886f70d010c01")
          .map(HexFormat.of()::parseHex)
          .toArray(byte[][]::new);

  private PrivateKeyBytes() {}

  /** Checks each element in turn, because a private key may follow a public one. */
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
   * Checks for a version followed by the type of a format: INTEGER for PKCS#1 and DSA, SEQUENCE for
   * PKCS#8 and PKCS#12, OCTET STRING for EC keys.
   */
  private static boolean isVersioned(byte[] bytes, int version) {
    int second = at(bytes, version + 3);
    return isVersion(bytes, version)
        && (second == INTEGER || second == SEQUENCE || second == OCTET_STRING);
  }

  /** Checks for an EncryptedPrivateKeyInfo: an algorithm followed by an OCTET STRING. */
  private static boolean isEncrypted(byte[] bytes, int algorithm) {
    if (contentOf(bytes, algorithm, SEQUENCE) < 0) {
      return false;
    }
    long end = Der.endOfElement(bytes, algorithm);
    return isPasswordBased(bytes, algorithm)
        || (end > 0 && end < bytes.length && at(bytes, (int) end) == OCTET_STRING);
  }

  /**
   * Checks a few bytes at each offset, regardless of the length of the key. The check is stricter
   * than {@link #isAnElementOf}, because it must not match random bytes at thousands of offsets,
   * nor certificates and curve parameters, which begin in a similar way.
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
   * The algorithm is followed by an OCTET STRING with the key; in a certificate of version 1, by
   * another SEQUENCE. For an algorithm with long parameters (DSA) this is not checked.
   */
  private static boolean isAlgorithmOfKey(byte[] bytes, int algorithm, int length) {
    int content = contentOf(bytes, algorithm, SEQUENCE);
    return at(bytes, content) == OBJECT_IDENTIFIER
        && (length >= LONG_LENGTH || at(bytes, algorithm + 2 + length) == OCTET_STRING);
  }

  /** Checks for an INTEGER of one byte, no larger than the version of any format. */
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
   * Returns the offset of an element's content; -1 if there is no such element. The length is not
   * checked.
   */
  private static int contentOf(byte[] bytes, int offset, int tag) {
    if (at(bytes, offset) != tag || at(bytes, offset + 1) < 0) {
      return -1;
    }
    int length = at(bytes, offset + 1);
    return offset + 2 + (length > LONG_LENGTH ? length - LONG_LENGTH : 0);
  }

  /** Returns a byte; -1 before the start and after the end. */
  private static int at(byte[] bytes, int offset) {
    return offset >= 0 && offset < bytes.length ? bytes[offset] & 0xFF : -1;
  }

  private static boolean startsWith(byte[] bytes, int offset, byte[] prefix) {
    int end = offset + prefix.length;
    return end <= bytes.length && Arrays.equals(bytes, offset, end, prefix, 0, prefix.length);
  }
}
