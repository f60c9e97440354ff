package io.github.microvisorfake.internal.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;

/**
 * The numbers of an RSA key as read; before the check, they may have any sign and size.
 *
 * @param modulus the modulus; 2048 bits in an accepted key
 * @param exponent the public exponent; 65537 in an accepted key
 */
record RsaNumbers(BigInteger modulus, BigInteger exponent) {

  private static final int BITS = 2_048;

  /** The only exponent that the service accepts (documented). */
  private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

  /** Named explicitly, because a user's JVM may prefer other providers. */
  private static final String PROVIDER = "SunRsaSign";

  /** Returns the key, created by the JDK's provider. */
  RSAPublicKey toKey() throws UnacceptableKeyException {
    check();
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA", PROVIDER)
              .generatePublic(new RSAPublicKeySpec(modulus, exponent));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSA, and this key has been checked", e);
    }
  }

  private void check() throws UnacceptableKeyException {
    if (modulus.signum() <= 0 || exponent.signum() <= 0) {
      throw KeyProblem.NOT_A_KEY.exception("its modulus or its exponent is not positive");
    }
    if (modulus.bitLength() != BITS) {
      throw KeyProblem.SIZE.exception(modulus.bitLength());
    }
    if (!exponent.equals(EXPONENT)) {
      throw KeyProblem.EXPONENT.exception(describeExponent());
    }
    if (!modulus.testBit(0)) {
      throw KeyProblem.EVEN_MODULUS.exception();
    }
  }

  /** Returns the exponent only if it is short, because it may be as long as the request. */
  private String describeExponent() {
    return exponent.bitLength() < Long.SIZE
        ? "the exponent " + exponent
        : "an exponent of " + exponent.bitLength() + " bits";
  }
}
