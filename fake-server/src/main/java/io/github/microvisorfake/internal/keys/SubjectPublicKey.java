package io.github.microvisorfake.internal.keys;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * Takes the RSA key out of well-formed DER, or says what is there instead. BouncyCastle reads it,
 * without its provider; the key itself is made by the JDK's own.
 */
final class SubjectPublicKey {

  private static final int BITS = 2_048;

  private SubjectPublicKey() {}

  /** The numbers of a key, which may be of any sign and size. */
  private record Numbers(BigInteger modulus, BigInteger exponent) {}

  /** The key in bytes that {@link DerShape} has passed. */
  static RSAPublicKey parse(byte[] der) throws UnacceptableKey {
    Numbers numbers = numbers(info(der));
    check(numbers.modulus, numbers.exponent);
    RSAPublicKey key = RsaKeys.key(numbers.modulus, numbers.exponent);
    if (!Arrays.equals(key.getEncoded(), der)) {
      throw KeyFlaw.OTHER_ENCODING.found();
    }
    return key;
  }

  private static SubjectPublicKeyInfo info(byte[] der) throws UnacceptableKey {
    try {
      ASN1Sequence sequence = ASN1Sequence.getInstance(der);
      checkForm(sequence);
      return SubjectPublicKeyInfo.getInstance(sequence);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw KeyFlaw.NOT_A_KEY.found("it has not an algorithm and a BIT STRING");
    }
  }

  /** Tells apart what people send instead: the parts of each are of other types. */
  private static void checkForm(ASN1Sequence sequence) throws UnacceptableKey {
    ASN1Encodable[] parts = sequence.toArray();
    if (isPairOfNumbers(parts)) {
      throw KeyFlaw.PKCS1.found();
    }
    if (parts.length == 3 && parts[0] instanceof ASN1Sequence && parts[1] instanceof ASN1Sequence) {
      throw KeyFlaw.CERTIFICATE.found();
    }
  }

  /** Not by BouncyCastle's RSAPublicKey, which takes negative numbers for positive ones. */
  private static Numbers numbers(SubjectPublicKeyInfo info) throws UnacceptableKey {
    if (!info.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
      throw KeyFlaw.ALGORITHM.found(KeyAlgorithms.name(info.getAlgorithm().getAlgorithm()));
    }
    byte[] inner = info.getPublicKeyData().getBytes();
    checkInner(inner);
    try {
      ASN1Encodable[] parts = ASN1Sequence.getInstance(inner).toArray();
      if (isPairOfNumbers(parts)) {
        return new Numbers(
            ASN1Integer.getInstance(parts[0]).getValue(),
            ASN1Integer.getInstance(parts[1]).getValue());
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      // Said below.
    }
    throw KeyFlaw.NOT_A_KEY.found("its BIT STRING has not a modulus and an exponent");
  }

  private static boolean isPairOfNumbers(ASN1Encodable[] parts) {
    return parts.length == 2 && parts[0] instanceof ASN1Integer && parts[1] instanceof ASN1Integer;
  }

  /**
   * What lies in the BIT STRING is DER again, of which {@link DerShape} has not seen the inside.
   */
  private static void checkInner(byte[] inner) throws UnacceptableKey {
    try {
      DerShape.check(inner);
    } catch (UnacceptableKey e) {
      throw KeyFlaw.NOT_A_KEY.found("what lies in its BIT STRING is " + e.reason());
    }
  }

  private static void check(BigInteger modulus, BigInteger exponent) throws UnacceptableKey {
    if (modulus.signum() <= 0 || exponent.signum() <= 0) {
      throw KeyFlaw.NOT_A_KEY.found("its modulus or its exponent is not positive");
    }
    if (modulus.bitLength() != BITS) {
      throw KeyFlaw.SIZE.found(modulus.bitLength());
    }
    if (!exponent.equals(RsaKeys.EXPONENT)) {
      throw KeyFlaw.EXPONENT.found(RsaKeys.describeExponent(exponent));
    }
    if (!modulus.testBit(0)) {
      throw KeyFlaw.EVEN_MODULUS.found();
    }
  }
}
