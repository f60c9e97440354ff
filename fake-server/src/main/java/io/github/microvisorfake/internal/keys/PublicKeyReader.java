package io.github.microvisorfake.internal.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.interfaces.RSAPublicKey;

/**
 * Reads public keys in the formats that the service accepts: RSA, 2048 bits, exponent 65537; as a
 * PEM block {@code PUBLIC KEY} on one line or many, or as the bare base64 of its DER.
 *
 * <p>If a key is rejected, it is first checked for a private key, so that no other problem hides
 * that. An accepted key cannot contain a private key.
 */
public final class PublicKeyReader {

  private PublicKeyReader() {}

  /**
   * Reads a key from text.
   *
   * @throws UnacceptableKeyException if the text is not an acceptable key
   */
  public static RSAPublicKey read(String text) throws UnacceptableKeyException {
    try {
      return parse(PemText.base64Of(text));
    } catch (UnacceptableKeyException e) {
      throw PrivateKeyText.isIn(text) ? KeyProblem.PRIVATE.exception() : e;
    }
  }

  /**
   * Reads a key from a SubjectPublicKeyInfo in DER.
   *
   * @throws UnacceptableKeyException if the bytes are not an acceptable key
   */
  public static RSAPublicKey read(byte[] der) throws UnacceptableKeyException {
    try {
      return parse(der);
    } catch (UnacceptableKeyException e) {
      throw PrivateKeyBytes.isAnElementOf(der) ? KeyProblem.PRIVATE.exception() : e;
    }
  }

  private static RSAPublicKey parse(String base64) throws UnacceptableKeyException {
    try {
      byte[] der = Base64Text.decode(base64);
      NestedText.check(der);
      return parse(der);
    } catch (UnacceptableKeyException e) {
      throw LostPlusSigns.explain(base64, e.problem()) ? KeyProblem.SPACES_FOR_PLUS.exception() : e;
    }
  }

  /**
   * Returns whether text of any kind, such as a name, is or contains a private key. Text that only
   * mentions a private key does not.
   */
  public static boolean isPrivateKeyIn(String text) {
    return PrivateKeyText.isInAnyText(text);
  }

  /** Returns whether bytes are or contain a private key, in DER or in text. */
  public static boolean isPrivateKeyIn(byte[] bytes) {
    return PrivateKeyBytes.isAnElementOf(bytes)
        || PrivateKeyBytes.isAnywhereIn(bytes)
        || isPrivateKeyIn(new String(bytes, ISO_8859_1));
  }

  /** Returns the exception for a private key in another place than the value of a public key. */
  public static UnacceptableKeyException privateKey() {
    return KeyProblem.PRIVATE.exception();
  }

  /** BouncyCastle parses only well-formed DER of a bounded depth. */
  private static RSAPublicKey parse(byte[] der) throws UnacceptableKeyException {
    Der.check(der);
    return SubjectPublicKey.parse(der);
  }
}
