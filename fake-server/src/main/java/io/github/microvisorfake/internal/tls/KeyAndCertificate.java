package io.github.microvisorfake.internal.tls;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;

/**
 * A private key and the certificate of its public key.
 *
 * @param privateKey the private key, which never leaves the JVM
 * @param certificate the certificate
 */
record KeyAndCertificate(PrivateKey privateKey, X509Certificate certificate) {

  /** Returns a new key pair, for ECDSA with the curve P-256, which is generated quickly. */
  static KeyPair generateKeyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  /** Returns the subject of the certificate, without the private key. */
  @Override
  public String toString() {
    return "KeyAndCertificate[" + certificate.getSubjectX500Principal() + "]";
  }
}
