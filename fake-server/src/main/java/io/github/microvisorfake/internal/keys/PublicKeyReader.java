package io.github.microvisorfake.internal.keys;

import java.security.interfaces.RSAPublicKey;

/**
 * Reads public keys as the service takes them: RSA, 2048 bits, exponent 65537; as a PEM block
 * {@code PUBLIC KEY} on one line or many, or as the bare base64 of its DER.
 *
 * <p>Of what is no acceptable public key it is told first that it may be a private one, so that no
 * other mistake hides that. What is acceptable has no room for a private key, and is not asked.
 */
public final class PublicKeyReader {

  private PublicKeyReader() {}

  /**
   * The key that a text spells.
   *
   * @throws UnacceptableKeyException if it spells none, or one that is not accepted
   */
  public static RSAPublicKey read(String text) throws UnacceptableKeyException {
    try {
      return parse(PemText.base64Of(text));
    } catch (UnacceptableKeyException flawed) {
      throw PrivateKeyText.isIn(text) ? KeyFlaw.PRIVATE.found() : flawed;
    }
  }

  /**
   * The key that a SubjectPublicKeyInfo in DER holds.
   *
   * @throws UnacceptableKeyException if it holds none, or one that is not accepted
   */
  public static RSAPublicKey read(byte[] der) throws UnacceptableKeyException {
    try {
      return parse(der);
    } catch (UnacceptableKeyException flawed) {
      throw PrivateKeyBytes.isAnElementOf(der) ? KeyFlaw.PRIVATE.found() : flawed;
    }
  }

  private static RSAPublicKey parse(String base64) throws UnacceptableKeyException {
    try {
      return parse(Base64Text.decode(base64));
    } catch (UnacceptableKeyException flawed) {
      throw LostPlusSigns.explain(base64, flawed.flaw()) ? KeyFlaw.SPACES_FOR_PLUS.found() : flawed;
    }
  }

  /** BouncyCastle gets to see nothing that is not well-formed DER of a bounded depth. */
  private static RSAPublicKey parse(byte[] der) throws UnacceptableKeyException {
    Der.check(der);
    return SubjectPublicKey.parse(der);
  }
}
