package io.github.microvisorfake.internal.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;

/** Makes RSA keys by the JDK's own provider. */
final class RsaKeys {

  /** The only exponent that the service takes (documented). */
  static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

  /** By its name: a user's JVM may have other providers before it. */
  private static final String PROVIDER = "SunRsaSign";

  private RsaKeys() {}

  static RSAPublicKey key(BigInteger modulus, BigInteger exponent) {
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA", PROVIDER)
              .generatePublic(new RSAPublicKeySpec(modulus, exponent));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSA, and this key has been checked", e);
    }
  }

  /** In figures only if it is short: an exponent may be as long as a whole request. */
  static String describeExponent(BigInteger exponent) {
    return exponent.bitLength() < Long.SIZE
        ? "the exponent " + exponent
        : "an exponent of " + exponent.bitLength() + " bits";
  }
}
