package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakePublicKey;
import java.security.PublicKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link FakePublicKey}. Failure messages show the fingerprint and not the key. */
public final class FakePublicKeyAssert
    extends AbstractFakeAssert<FakePublicKeyAssert, FakePublicKey> {

  FakePublicKeyAssert(@Nullable FakePublicKey actual) {
    super(actual, FakePublicKeyAssert.class);
  }

  /**
   * Verifies that the uploaded key is the given key.
   *
   * <pre>{@code
   * FakePublicKey uploaded = account.addPublicKey(pair.getPublic());
   *
   * assertThat(uploaded).isKey(pair.getPublic()); // passes
   * assertThat(uploaded).isKey(otherPair.getPublic()); // fails
   * }</pre>
   *
   * @param expected the expected key
   * @throws AssertionError if another key was uploaded
   */
  public FakePublicKeyAssert isKey(PublicKey expected) {
    requireArgument(expected, "expected");
    isNotNull();
    if (!actual.key().equals(expected)) {
      throw mismatch(
          "to be the given " + expected.getAlgorithm() + " key", "but it is another key");
    }
    return this;
  }

  /**
   * Verifies that the key has the given fingerprint, the SHA-256 hash of its DER encoding.
   *
   * <pre>{@code
   * FakePublicKey uploaded = account.addPublicKey(pair.getPublic());
   *
   * assertThat(uploaded).hasFingerprint(uploaded.fingerprint()); // passes
   * assertThat(uploaded).hasFingerprint("00"); // fails
   * }</pre>
   *
   * @param expected the expected fingerprint, 64 lowercase hexadecimal digits
   * @throws AssertionError if the key has another fingerprint
   */
  public FakePublicKeyAssert hasFingerprint(String expected) {
    requireArgument(expected, "expected");
    isNotNull();
    if (!actual.fingerprint().equals(expected)) {
      throw mismatch("to have fingerprint", expected, butWas(Optional.of(actual.fingerprint())));
    }
    return this;
  }

  /**
   * Verifies that the key has the given friendly name.
   *
   * <pre>{@code
   * FakePublicKey uploaded = account.addPublicKey(key, "build server");
   *
   * assertThat(uploaded).hasFriendlyName("build server"); // passes
   * assertThat(uploaded).hasFriendlyName("laptop"); // fails
   * }</pre>
   *
   * @param expected the expected friendly name
   * @throws AssertionError if the key has another friendly name or none
   */
  public FakePublicKeyAssert hasFriendlyName(String expected) {
    requireArgument(expected, "expected");
    isNotNull();
    if (!actual.friendlyName().equals(Optional.of(expected))) {
      throw mismatch("to have friendly name", expected, butWas(actual.friendlyName()));
    }
    return this;
  }
}
