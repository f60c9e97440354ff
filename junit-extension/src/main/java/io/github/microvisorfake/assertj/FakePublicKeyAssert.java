package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakePublicKey;
import java.security.PublicKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link FakePublicKey}. Messages show fingerprints, and no key. */
public final class FakePublicKeyAssert
    extends AbstractFakeAssert<FakePublicKeyAssert, FakePublicKey> {

  FakePublicKeyAssert(@Nullable FakePublicKey actual) {
    super(actual, FakePublicKeyAssert.class);
  }

  /**
   * Verifies that it is the same key as another one.
   *
   * <pre>{@code
   * FakePublicKey uploaded = account.addPublicKey(pair.getPublic());
   *
   * assertThat(uploaded).isKey(pair.getPublic()); // passes
   * assertThat(uploaded).isKey(otherPair.getPublic()); // fails
   * }</pre>
   *
   * @throws AssertionError if it is another key
   */
  public FakePublicKeyAssert isKey(PublicKey expected) {
    given(expected, "expected");
    isNotNull();
    if (!actual.key().equals(expected)) {
      throw unmet(
          "to be the key that was expected, of algorithm " + expected.getAlgorithm(),
          "but it is another one");
    }
    return this;
  }

  /**
   * Verifies the SHA-256 of the key's DER.
   *
   * <pre>{@code
   * assertThat(uploaded).hasFingerprint(fingerprint); // passes for 64 hex digits in lower case
   * assertThat(uploaded).hasFingerprint("00"); // fails
   * }</pre>
   *
   * @param expected 64 lower-case hex digits
   * @throws AssertionError if it has another
   */
  public FakePublicKeyAssert hasFingerprint(String expected) {
    given(expected, "expected");
    isNotNull();
    if (!actual.fingerprint().equals(expected)) {
      throw unmet("to have fingerprint", expected, butWas(Optional.of(actual.fingerprint())));
    }
    return this;
  }

  /**
   * Verifies that the key has a friendly name.
   *
   * <pre>{@code
   * FakePublicKey uploaded = account.addPublicKey(key, "build server");
   *
   * assertThat(uploaded).hasFriendlyName("build server"); // passes
   * assertThat(uploaded).hasFriendlyName("laptop"); // fails
   * }</pre>
   *
   * @throws AssertionError if it has another or none
   */
  public FakePublicKeyAssert hasFriendlyName(String expected) {
    given(expected, "expected");
    isNotNull();
    if (!actual.friendlyName().equals(Optional.of(expected))) {
      throw unmet("to have friendly name", expected, butWas(actual.friendlyName()));
    }
    return this;
  }
}
