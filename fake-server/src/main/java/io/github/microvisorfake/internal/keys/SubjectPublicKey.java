package io.github.microvisorfake.internal.keys;

import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Takes the RSA key out of well-formed DER, or says what is there instead. BouncyCastle reads it,
 * without its provider; the key itself is made by the JDK's own.
 */
final class SubjectPublicKey {

  /** The algorithms of keys that people send instead of RSA keys. */
  private static final Map<ASN1ObjectIdentifier, String> ALGORITHMS =
      Map.of(
          PKCSObjectIdentifiers.id_RSASSA_PSS, "an RSASSA-PSS key",
          PKCSObjectIdentifiers.id_RSAES_OAEP, "an RSAES-OAEP key",
          X9ObjectIdentifiers.id_ecPublicKey, "an EC key",
          X9ObjectIdentifiers.id_dsa, "a DSA key",
          X9ObjectIdentifiers.dhpublicnumber, "a Diffie-Hellman key",
          PKCSObjectIdentifiers.dhKeyAgreement, "a Diffie-Hellman key",
          EdECObjectIdentifiers.id_Ed25519, "an Ed25519 key",
          EdECObjectIdentifiers.id_Ed448, "an Ed448 key",
          EdECObjectIdentifiers.id_X25519, "an X25519 key",
          EdECObjectIdentifiers.id_X448, "an X448 key");

  private SubjectPublicKey() {}

  /** The key in bytes that {@link Der} has passed. */
  static RSAPublicKey parse(byte[] der) throws UnacceptableKeyException {
    RSAPublicKey key = numbers(info(der)).toKey();
    if (!Arrays.equals(key.getEncoded(), der)) {
      throw KeyFlaw.OTHER_ENCODING.found();
    }
    return key;
  }

  private static SubjectPublicKeyInfo info(byte[] der) throws UnacceptableKeyException {
    try {
      ASN1Sequence sequence = ASN1Sequence.getInstance(der);
      checkForm(sequence);
      return SubjectPublicKeyInfo.getInstance(sequence);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw KeyFlaw.NOT_A_KEY.found("it does not consist of an algorithm and a BIT STRING");
    }
  }

  /** Tells apart what people send instead: the parts of each are of other types. */
  private static void checkForm(ASN1Sequence sequence) throws UnacceptableKeyException {
    ASN1Encodable[] parts = sequence.toArray();
    if (isPairOfNumbers(parts)) {
      throw KeyFlaw.PKCS1.found();
    }
    if (parts.length == 3 && parts[0] instanceof ASN1Sequence && parts[1] instanceof ASN1Sequence) {
      throw KeyFlaw.CERTIFICATE.found();
    }
  }

  /** Not by BouncyCastle's RSAPublicKey, which takes negative numbers for positive ones. */
  private static RsaNumbers numbers(SubjectPublicKeyInfo info) throws UnacceptableKeyException {
    ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
    if (!algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      throw KeyFlaw.ALGORITHM.found(
          ALGORITHMS.getOrDefault(algorithm, "a key of another algorithm"));
    }
    byte[] inner = info.getPublicKeyData().getBytes();
    checkInner(inner);
    try {
      ASN1Encodable[] parts = ASN1Sequence.getInstance(inner).toArray();
      if (isPairOfNumbers(parts)) {
        return new RsaNumbers(
            ASN1Integer.getInstance(parts[0]).getValue(),
            ASN1Integer.getInstance(parts[1]).getValue());
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      // Said below.
    }
    throw KeyFlaw.NOT_A_KEY.found("its BIT STRING does not contain a modulus and an exponent");
  }

  private static boolean isPairOfNumbers(ASN1Encodable[] parts) {
    return parts.length == 2 && parts[0] instanceof ASN1Integer && parts[1] instanceof ASN1Integer;
  }

  /** What lies in the BIT STRING is DER again, of which {@link Der} has not seen the inside. */
  private static void checkInner(byte[] inner) throws UnacceptableKeyException {
    try {
      Der.check(inner);
    } catch (UnacceptableKeyException e) {
      throw KeyFlaw.NOT_A_KEY.found("the content of its BIT STRING is " + e.reason());
    }
  }
}
