package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.firstLines;

import io.github.microvisorfake.FakePublicKey;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link FakePublicKey}. Failure messages show the fingerprint and not the key. */
public final class FakePublicKeyAssert
    extends AbstractFakeAssert<FakePublicKeyAssert, FakePublicKey> {

  private static final int MAX_SHOWN = 20;

  private final List<FakePublicKey> candidates;

  FakePublicKeyAssert(@Nullable FakePublicKey actual) {
    this(actual, Stream.ofNullable(actual).toList());
  }

  private FakePublicKeyAssert(@Nullable FakePublicKey actual, List<FakePublicKey> candidates) {
    super(actual, FakePublicKeyAssert.class);
    this.candidates = candidates;
  }

  /** Returns assertions of which each must hold for one of the keys, which have one name. */
  static FakePublicKeyAssert anyOf(List<FakePublicKey> candidates) {
    return new FakePublicKeyAssert(candidates.get(0), candidates);
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
   * @throws AssertionError if another key was uploaded; the message shows both fingerprints
   */
  public FakePublicKeyAssert isKey(PublicKey expected) {
    requireArgument(expected, "expected");
    isNotNull();
    return select(candidate -> candidate.key().equals(expected))
        .orElseThrow(
            () ->
                mismatch(
                    "to be the given " + expected.getAlgorithm() + " key, with fingerprint",
                    fingerprint(expected),
                    butWas()));
  }

  /** Returns the keys that meet an assertion, or empty if there is none. */
  private Optional<FakePublicKeyAssert> select(Predicate<FakePublicKey> met) {
    List<FakePublicKey> selected = candidates.stream().filter(met).toList();
    return selected.isEmpty()
        ? Optional.empty()
        : Optional.of(describeSame(FakePublicKeyAssert.anyOf(selected)));
  }

  private String butWas() {
    return "but it was:\n" + firstLines(fingerprints(), MAX_SHOWN);
  }

  private List<String> fingerprints() {
    return candidates.stream().map(key -> VisibleText.quoted(key.fingerprint())).toList();
  }

  private static String fingerprint(PublicKey key) {
    byte[] encoded = key.getEncoded();
    try {
      return encoded == null
          ? "(the key does not support encoding)"
          : HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
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
    return select(candidate -> candidate.fingerprint().equals(expected))
        .orElseThrow(() -> mismatch("to have fingerprint", expected, butWas()));
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
      throw different("to have friendly name", expected, actual.friendlyName());
    }
    return this;
  }
}
