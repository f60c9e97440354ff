package io.github.microvisorfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.internal.store.PublicKeyCredential;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Values read from an account are equal if their contents are, and their {@code toString} is safe
 * to log.
 */
class FakeValuesTest {

  private static final Instant THEN = Instant.EPOCH;
  private static final Instant LATER = THEN.plusNanos(1);
  private static final InstantSource CLOCK = () -> LATER;
  private static final String CR = "CR00000000000000000000000000000001";

  @Test
  void configsWithTheSameValuesAreEqual() {
    assertThat(new FakeConfig("k", "v", THEN, CLOCK))
        .isEqualTo(new FakeConfig("k", "v", THEN, CLOCK))
        .hasSameHashCodeAs(new FakeConfig("k", "v", THEN, CLOCK))
        .isNotEqualTo(new FakeConfig("K", "v", THEN, CLOCK))
        .isNotEqualTo(new FakeConfig("k", "V", THEN, CLOCK))
        .isNotEqualTo(new FakeConfig("k", "v", LATER, CLOCK))
        .isNotEqualTo(new FakeSecret("k", "v", THEN, CLOCK))
        .hasToString("FakeConfig[key=k, value=v, dateUpdated=1970-01-01T00:00:00Z]");
  }

  @Test
  void secretsWithTheSameValuesAreEqualAndHideTheirValue() {
    assertThat(new FakeSecret("k", "hunter2!", THEN, CLOCK))
        .isEqualTo(new FakeSecret("k", "hunter2!", THEN, CLOCK))
        .hasSameHashCodeAs(new FakeSecret("k", "hunter2!", THEN, CLOCK))
        .isNotEqualTo(new FakeSecret("K", "hunter2!", THEN, CLOCK))
        .isNotEqualTo(new FakeSecret("k", "letmein", THEN, CLOCK))
        .isNotEqualTo(new FakeSecret("k", "hunter2!", LATER, CLOCK))
        .isNotEqualTo(new FakeConfig("k", "hunter2!", THEN, CLOCK))
        .hasToString("FakeSecret[key=k, value=(redacted), dateRotated=1970-01-01T00:00:00Z]");
  }

  @Test
  void apiKeysWithTheSameValuesAreEqualAndHideTheirSecret() {
    assertThat(new FakeApiKey("SK1", "hunter2!"))
        .isEqualTo(new FakeApiKey("SK1", "hunter2!"))
        .hasSameHashCodeAs(new FakeApiKey("SK1", "hunter2!"))
        .isNotEqualTo(new FakeApiKey("SK2", "hunter2!"))
        .isNotEqualTo(new FakeApiKey("SK1", "letmein"))
        .isNotEqualTo("SK1")
        .hasToString("FakeApiKey[SK1]");
  }

  @Test
  void publicKeysWithTheSameValuesAreEqual() throws GeneralSecurityException {
    RSAPublicKey rsa = rsa(1);
    Optional<String> name = Optional.of("a\nb");
    FakePublicKey key = key(CR, name, THEN, rsa);

    assertThat(key)
        .isEqualTo(key(CR, name, THEN, rsa))
        .hasSameHashCodeAs(key(CR, name, THEN, rsa))
        .isNotEqualTo(key("CR2", name, THEN, rsa))
        .isNotEqualTo(key(CR, Optional.empty(), THEN, rsa))
        .isNotEqualTo(key(CR, name, LATER, rsa))
        .isNotEqualTo(key(CR, name, THEN, rsa(3)))
        .hasToString("FakePublicKey[" + CR + ", 'a\\u000Ab', " + key.fingerprint() + "]");
  }

  @Test
  void toStringEscapesControlAndFormatCharacters() {
    String text = "a\u001b\u202e";
    try (MicrovisorServer server = MicrovisorServer.start()) {
      FakeAccount account = server.account();

      assertThat(account.addDevice(text).toString()).contains("[a\\u001B\\u202E, UV");
      assertThat(account.addApp(text).toString()).contains("[a\\u001B\\u202E, KA");
      assertThat(account.addConfig(text, text).toString())
          .contains("key=a\\u001B\\u202E, value=a\\u001B\\u202E,");
      assertThat(account.addSecret(text, text).toString()).contains("key=a\\u001B\\u202E,");
    }
  }

  @Test
  void errorsEscapeControlAndFormatCharacters() {
    String text = "a\u001b\u202e";
    String escaped = "a\\u001B\\u202E";
    try (MicrovisorServer server = MicrovisorServer.start()) {
      FakeAccount account = server.account();
      account.addDevice(text);
      account.addConfig(text, "v");

      assertThatThrownBy(() -> account.addDevice(text)).hasMessageContaining("'" + escaped + "'");
      assertThatThrownBy(() -> account.addConfig(text, "v"))
          .hasMessageContaining("'" + escaped + "'");
      assertThatThrownBy(() -> Seed.parse(text, "x")).hasMessageStartingWith(escaped + ":1:1: ");
      assertThatThrownBy(() -> Seed.read(Path.of("/nowhere/\u001b")))
          .hasMessageStartingWith("/nowhere/\\u001B: ");
      assertThat(Seed.parse(text, "accounts: []")).hasToString("Seed[" + escaped + ", 0 accounts]");
    }
  }

  private static FakePublicKey key(
      String sid, Optional<String> name, Instant updated, RSAPublicKey rsa) {
    return new FakePublicKey(new PublicKeyCredential(1, sid, name, rsa, THEN, updated));
  }

  /** Not a generated key, because the search for primes takes seconds on a busy machine. */
  private static RSAPublicKey rsa(int lowestBits) throws GeneralSecurityException {
    BigInteger modulus = BigInteger.ONE.shiftLeft(2_047).add(BigInteger.valueOf(lowestBits));
    return (RSAPublicKey)
        KeyFactory.getInstance("RSA")
            .generatePublic(new RSAPublicKeySpec(modulus, RSAKeyGenParameterSpec.F4));
  }
}
