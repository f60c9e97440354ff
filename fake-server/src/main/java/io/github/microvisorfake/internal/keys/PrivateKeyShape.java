package io.github.microvisorfake.internal.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * What the first bytes of private keys have in common, form by form. Only beginnings are looked at,
 * so a key that is cut off or damaged further on is recognised as well.
 */
final class PrivateKeyShape {

  private static final int INTEGER = 0x02;
  private static final int OCTET_STRING = 0x04;
  private static final int SEQUENCE = 0x30;

  private static final byte[] OPENSSH = "openssh-key-v1".getBytes(US_ASCII);

  /**
   * The algorithms that encrypt by a password, PKCS#5 and PKCS#12: only private keys have these.
   */
  private static final byte[][] PASSWORD_BASED =
      Stream.of("06092a864886f70d0105", "060a2a864886f70d010c01")
          .map(HexFormat.of()::parseHex)
          .toArray(byte[][]::new);

  private PrivateKeyShape() {}

  static boolean isAt(byte[] bytes, int offset) {
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

  /** An INTEGER of one byte, no larger than any form's version. */
  static boolean isVersion(byte[] bytes, int offset) {
    return at(bytes, offset) == INTEGER
        && at(bytes, offset + 1) == 1
        && at(bytes, offset + 2) >= 0
        && at(bytes, offset + 2) <= 3;
  }

  /** EncryptedPrivateKeyInfo: an algorithm, then an OCTET STRING. */
  private static boolean isEncrypted(byte[] bytes, int algorithm) {
    if (contentOf(bytes, algorithm, SEQUENCE) < 0) {
      return false;
    }
    long end = DerElement.at(bytes, algorithm, bytes.length).map(DerElement::end).orElse(-1L);
    return isPasswordBased(bytes, algorithm)
        || (end > 0 && end < bytes.length && at(bytes, (int) end) == OCTET_STRING);
  }

  static boolean isPasswordBased(byte[] bytes, int algorithm) {
    int identifier = contentOf(bytes, algorithm, SEQUENCE);
    return identifier >= 0
        && Stream.of(PASSWORD_BASED).anyMatch(oid -> startsWith(bytes, identifier, oid));
  }

  /**
   * Where the content of an element begins; -1 if there is no such element. Its length is not
   * looked at, nor whether it is DER's.
   */
  static int contentOf(byte[] bytes, int offset, int tag) {
    if (at(bytes, offset) != tag || at(bytes, offset + 1) < 0) {
      return -1;
    }
    int length = at(bytes, offset + 1);
    return offset + 2 + (length > 0x80 ? length - 0x80 : 0);
  }

  /** A byte; -1 behind the end. */
  static int at(byte[] bytes, int offset) {
    return offset < bytes.length ? bytes[offset] & 0xFF : -1;
  }

  private static boolean startsWith(byte[] bytes, int offset, byte[] prefix) {
    int end = offset + prefix.length;
    return end <= bytes.length && Arrays.equals(bytes, offset, end, prefix, 0, prefix.length);
  }
}
