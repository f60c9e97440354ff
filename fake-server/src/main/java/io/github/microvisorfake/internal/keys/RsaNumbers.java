package io.github.microvisorfake.internal.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;

/**
 * The numbers of an RSA key as they were read: of any sign and size until they are checked.
 *
 * @param modulus 2048 bits in a key that is accepted
 * @param exponent 65537 in a key that is accepted
 */
record RsaNumbers(BigInteger modulus, BigInteger exponent) {

  private static final int BITS = 2_048;

  /** The only exponent that the service takes (documented). */
  private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

  /** By its name: a user's JVM may have other providers before it. */
  private static final String PROVIDER = "SunRsaSign";

  /** Makes the key, by the JDK's own provider, if it is acceptable. */
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
      throw KeyFlaw.NOT_A_KEY.found("its modulus or its exponent is not positive");
    }
    if (modulus.bitLength() != BITS) {
      throw KeyFlaw.SIZE.found(modulus.bitLength());
    }
    if (!exponent.equals(EXPONENT)) {
      throw KeyFlaw.EXPONENT.found(describeExponent());
    }
    if (!modulus.testBit(0)) {
      throw KeyFlaw.EVEN_MODULUS.found();
    }
  }

  /** In figures only if it is short: an exponent may be as long as a whole request. */
  private String describeExponent() {
    return exponent.bitLength() < Long.SIZE
        ? "the exponent " + exponent
        : "an exponent of " + exponent.bitLength() + " bits";
  }
}
