package io.github.microvisorfake.internal.keys;

import java.security.interfaces.RSAPublicKey;

/**
 * Reads public keys as the service takes them: RSA, 2048 bits, exponent 65537; as a PEM block
 * {@code PUBLIC KEY} on one line or many, or as the bare base64 of its DER.
 *
 * <p>What may be a private key is told before anything else, so that no other mistake hides it.
 */
public final class PublicKeyReader {

  private PublicKeyReader() {}

  /**
   * The key that a text spells.
   *
   * @throws UnacceptableKey if it spells none, or one that is not accepted
   */
  public static RSAPublicKey read(String text) throws UnacceptableKey {
    if (PrivateKeySigns.in(text)) {
      throw KeyFlaw.PRIVATE.found();
    }
    String base64 = PemText.base64Of(text);
    try {
      return parse(Base64Text.decode(base64));
    } catch (UnacceptableKey flawed) {
      throw LostPlusSigns.explain(base64) ? KeyFlaw.SPACES_FOR_PLUS.found() : flawed;
    }
  }

  /**
   * The key that a SubjectPublicKeyInfo in DER holds.
   *
   * @throws UnacceptableKey if it holds none, or one that is not accepted
   */
  public static RSAPublicKey read(byte[] der) throws UnacceptableKey {
    if (PrivateKeySigns.in(der)) {
      throw KeyFlaw.PRIVATE.found();
    }
    return parse(der);
  }

  /** BouncyCastle gets to see nothing that is not well-formed DER of a bounded depth. */
  private static RSAPublicKey parse(byte[] der) throws UnacceptableKey {
    DerShape.check(der);
    return SubjectPublicKey.parse(der);
  }
}
