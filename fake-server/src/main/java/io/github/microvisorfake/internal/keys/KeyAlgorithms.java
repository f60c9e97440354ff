package io.github.microvisorfake.internal.keys;

import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Names the algorithms of keys that people send instead of RSA keys. */
final class KeyAlgorithms {

  private static final Map<ASN1ObjectIdentifier, String> NAMES =
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

  private KeyAlgorithms() {}

  static String name(ASN1ObjectIdentifier algorithm) {
    return NAMES.getOrDefault(algorithm, "a key of another algorithm");
  }
}
