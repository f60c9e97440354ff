package io.github.microvisorfake.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.keys.PublicKeyReader;
import io.github.microvisorfake.internal.keys.UnacceptableKeyException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No public key is mistaken for a private one. */
class RandomPublicKeysTest {

  private static final int KEYS = 300;
  private static final long SEED = 7;

  private final Random random = new Random(SEED);

  @Test
  void readsRandomKeysInEveryFormat() throws UnacceptableKeyException {
    for (int i = 0; i < KEYS; i++) {
      BigInteger modulus = modulus();
      byte[] der = KeyMaterial.subjectPublicKeyInfo(modulus, BigInteger.valueOf(65_537));
      for (String text : formats(der).toList()) {
        assertThat(PublicKeyReader.read(text).getModulus()).as(text).isEqualTo(modulus);
      }
      assertThat(PublicKeyReader.read(der).getModulus()).isEqualTo(modulus);
    }
  }

  /** Not a product of two primes, which the reader does not check. */
  private BigInteger modulus() {
    return new BigInteger(2_048, random).setBit(2_047).setBit(0);
  }

  private static Stream<String> formats(byte[] der) {
    String pem = KeyMaterial.pem("PUBLIC KEY", der);
    String base64 = KeyMaterial.base64(der);
    return Stream.of(
        pem,
        pem.replace("\n", "\r\n"),
        pem.replace("\n", ""),
        pem.replace("\n", " "),
        pem.replace("\n", " \t\n\n"),
        "\n\t " + pem + "\r\n",
        base64,
        " " + base64 + "\n",
        base64.replaceAll("(.{7})", "$1 \n"),
        Base64.getMimeEncoder().encodeToString(der));
  }
}
