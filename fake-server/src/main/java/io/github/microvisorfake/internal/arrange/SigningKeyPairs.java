package io.github.microvisorfake.internal.arrange;

import io.github.microvisorfake.internal.store.PublicKeyCredential;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;

/**
 * Key pairs that sign requests. All accounts of a JVM share them, because the generation of one
 * takes longer than a whole test.
 */
public final class SigningKeyPairs {

  private static final int BITS = 2048;

  private static final List<KeyPair> PAIRS = new ArrayList<>();

  private SigningKeyPairs() {}

  /** Returns a key pair whose public key is none of the given; generates one if necessary. */
  public static synchronized KeyPair otherThan(List<PublicKeyCredential> used) {
    for (KeyPair pair : PAIRS) {
      if (used.stream().noneMatch(credential -> credential.key().equals(pair.getPublic()))) {
        return pair;
      }
    }
    KeyPair pair = generate();
    PAIRS.add(pair);
    return pair;
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }
}
