package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.Messages.assertFails;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicrovisorFake
@SuppressWarnings({"NullAway", "NullAway.Init"})
class FakePublicKeyAssertTest {

  private static PublicKey key;
  private static PublicKey other;

  @FromFake private FakeAccount account;
  private FakePublicKey uploaded;

  @BeforeAll
  static void makeKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2_048);
    key = generator.generateKeyPair().getPublic();
    other = generator.generateKeyPair().getPublic();
  }

  @BeforeEach
  void upload() {
    uploaded = account.addPublicKey(key, "build server");
  }

  @Test
  void hasPublicKeyPassesForNameAndSidAndReturnsItsAssertions() {
    assertThat(account).hasPublicKey("build server").isKey(key);
    assertThat(account).hasPublicKey(uploaded.sid()).hasFriendlyName("build server");
  }

  @Test
  void hasPublicKeyListsExistingKeys() {
    assertFails(
        () -> assertThat(account).hasPublicKey("laptop"),
        """
        Expecting:
          %s
        to have public key:
          "laptop"
        but it has:
          %s"""
            .formatted(account, uploaded));
  }

  @Test
  void isKeyPassesForTheKeyAndFailsForAnotherKey() {
    assertThat(uploaded).isKey(key);
    assertFails(
        () -> assertThat(account).hasPublicKey("build server").isKey(other),
        "public key 'build server' of " + account,
        """
        Expecting:
          %s
        to be the given RSA key, with fingerprint:
          "%s"
        but it was:
          "%s\""""
            .formatted(uploaded, fingerprint(other), uploaded.fingerprint()));
  }

  private String fingerprint(PublicKey another) {
    return account.addPublicKey(another).fingerprint();
  }

  @Test
  void anyKeyOfANameCanMeetTheAssertion() {
    FakePublicKey second = account.addPublicKey(other, "build server");

    assertThat(account)
        .hasPublicKey("build server")
        .isKey(key)
        .hasFingerprint(uploaded.fingerprint());
    assertThat(account).hasPublicKey("build server").isKey(other);
    assertThat(account).hasPublicKey("build server").hasFingerprint(second.fingerprint());
    assertThatThrownBy(
            () ->
                assertThat(account)
                    .hasPublicKey("build server")
                    .isKey(other)
                    .hasFingerprint(uploaded.fingerprint()))
        .hasMessageContaining(second.fingerprint());
    assertThatThrownBy(() -> assertThat(account).hasPublicKey(uploaded.sid()).isKey(other))
        .hasMessageStartingWith("[public key '" + uploaded.sid());
  }

  @Test
  void hasNoPublicKeyPassesForAnotherNameAndListsTheKeyOtherwise() {
    assertThat(account).hasNoPublicKey("laptop");
    assertFails(
        () -> assertThat(account).hasNoPublicKey("build server"),
        """
        Expecting:
          %s
        to have no public key:
          "build server"
        but it has:
          %s"""
            .formatted(account, uploaded));
    assertThatThrownBy(() -> assertThat(account).hasNoPublicKey(uploaded.sid()))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void misspelledFriendlyNameIsCorrected() {
    assertThatThrownBy(() -> assertThat(account).hasPublicKey("build-server"))
        .hasMessageEndingWith("\ndid you mean \"build server\"?");
  }

  @Test
  void hasFingerprintPassesForTheFingerprintAndShowsADifferentOne() {
    assertThat(uploaded).hasFingerprint(uploaded.fingerprint());
    assertFails(
        () -> assertThat(uploaded).hasFingerprint("00"),
        """
        Expecting:
          %s
        to have fingerprint:
          "00"
        but it was:
          "%s\""""
            .formatted(uploaded, uploaded.fingerprint()));
  }

  @Test
  void hasFriendlyNamePassesForTheNameAndShowsADifferentOne() {
    assertThat(uploaded).hasFriendlyName("build server");
    assertFails(
        () -> assertThat(uploaded).hasFriendlyName("laptop"),
        """
        Expecting:
          %s
        to have friendly name:
          "laptop"
        but it was:
          "build server"
        first difference at character 1: expected "l" (U+006C), but was "b" (U+0062)"""
            .formatted(uploaded));
  }

  @Test
  void everyAssertionFailsForNull() {
    FakePublicKeyAssert onNull = assertThat((FakePublicKey) null);

    assertThatThrownBy(() -> onNull.isKey(key)).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.hasFingerprint("00")).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.hasFriendlyName("a")).hasMessageContaining("not to be null");
  }
}
