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
 * Reads the RSA key from well-formed DER, or reports the structure found instead. BouncyCastle
 * parses the DER; the JDK's provider creates the key.
 */
final class SubjectPublicKey {

  /** The names of other algorithms, for messages. */
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

  /** Returns the key in bytes that {@link Der} has checked. */
  static RSAPublicKey parse(byte[] der) throws UnacceptableKeyException {
    RSAPublicKey key = numbers(info(der)).toKey();
    if (!Arrays.equals(key.getEncoded(), der)) {
      throw KeyProblem.OTHER_ENCODING.exception();
    }
    return key;
  }

  private static SubjectPublicKeyInfo info(byte[] der) throws UnacceptableKeyException {
    try {
      ASN1Sequence sequence = ASN1Sequence.getInstance(der);
      checkForm(sequence);
      return SubjectPublicKeyInfo.getInstance(sequence);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw KeyProblem.NOT_A_KEY.exception("it does not consist of an algorithm and a BIT STRING");
    }
  }

  /** Detects other structures that users send by mistake, by the types of their parts. */
  private static void checkForm(ASN1Sequence sequence) throws UnacceptableKeyException {
    ASN1Encodable[] parts = sequence.toArray();
    if (isPairOfNumbers(parts)) {
      throw KeyProblem.PKCS1.exception();
    }
    if (parts.length == 3 && parts[0] instanceof ASN1Sequence && parts[1] instanceof ASN1Sequence) {
      throw KeyProblem.CERTIFICATE.exception();
    }
  }

  /** Does not use BouncyCastle's RSAPublicKey, which reads negative numbers as positive ones. */
  private static RsaNumbers numbers(SubjectPublicKeyInfo info) throws UnacceptableKeyException {
    ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
    if (!algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      throw KeyProblem.ALGORITHM.exception(
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
      // Reported below.
    }
    throw KeyProblem.NOT_A_KEY.exception(
        "its BIT STRING does not contain a modulus and an exponent");
  }

  private static boolean isPairOfNumbers(ASN1Encodable[] parts) {
    return parts.length == 2 && parts[0] instanceof ASN1Integer && parts[1] instanceof ASN1Integer;
  }

  /** Checks the content of the BIT STRING, which is DER that {@link Der} has not checked yet. */
  private static void checkInner(byte[] inner) throws UnacceptableKeyException {
    try {
      Der.check(inner);
    } catch (UnacceptableKeyException e) {
      throw KeyProblem.NOT_A_KEY.exception("the content of its BIT STRING is " + e.reason());
    }
  }
}
