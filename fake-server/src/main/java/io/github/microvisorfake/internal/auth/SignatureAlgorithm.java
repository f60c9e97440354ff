package io.github.microvisorfake.internal.auth;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;

/** The algorithms of signatures that the service accepts (documented), by their JOSE names. */
enum SignatureAlgorithm {
  RS256 {
    @Override
    Signature signature() throws GeneralSecurityException {
      return Signature.getInstance("SHA256withRSA");
    }
  },
  PS256 {
    @Override
    Signature signature() throws GeneralSecurityException {
      Signature signature = Signature.getInstance("RSASSA-PSS");
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_BYTES, 1));
      return signature;
    }
  };

  /** As long as the hash (RFC 7518, section 3.5). */
  private static final int SALT_BYTES = 32;

  /** Returns the algorithm with the given name, or empty if the service does not accept it. */
  static Optional<SignatureAlgorithm> of(String name) {
    return switch (name) {
      case "RS256" -> Optional.of(RS256);
      case "PS256" -> Optional.of(PS256);
      default -> Optional.empty();
    };
  }

  abstract Signature signature() throws GeneralSecurityException;

  boolean verifies(SignedToken token, RSAPublicKey key) {
    try {
      Signature signature = signature();
      signature.initVerify(key);
      signature.update(token.signedBytes());
      return signature.verify(token.signature());
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSA signatures", e);
    }
  }
}
