package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.FailureMessages.count;

import io.github.microvisorfake.FakeApp;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link FakeApp}. */
public final class FakeAppAssert extends AbstractFakeAssert<FakeAppAssert, FakeApp> {

  FakeAppAssert(@Nullable FakeApp actual) {
    super(actual, FakeAppAssert.class);
  }

  /**
   * Verifies that the app has the given unique name.
   *
   * <pre>{@code
   * FakeApp app = account.addApp("sensor-firmware");
   *
   * assertThat(app).hasUniqueName("sensor-firmware"); // passes
   * assertThat(app).hasUniqueName("firmware"); // fails
   * }</pre>
   *
   * @param expected the expected unique name
   * @throws AssertionError if the app has another unique name or none
   */
  public FakeAppAssert hasUniqueName(String expected) {
    requireArgument(expected, "expected");
    isNotNull();
    if (!actual.uniqueName().equals(Optional.of(expected))) {
      throw different("to have unique name", expected, actual.uniqueName());
    }
    return this;
  }

  /**
   * Verifies that the app has the given hash.
   *
   * <pre>{@code
   * FakeApp app = account.addApp(sid, "sensor-firmware", "sha256:9f86d0", manifest);
   *
   * assertThat(app).hasHash("sha256:9f86d0"); // passes
   * assertThat(app).hasHash("9f86d0"); // fails
   * }</pre>
   *
   * @param expected the expected hash, with its prefix
   * @throws AssertionError if the app has another hash
   */
  public FakeAppAssert hasHash(String expected) {
    requireArgument(expected, "expected");
    isNotNull();
    if (!actual.hash().equals(expected)) {
      throw different("to have hash", expected, Optional.of(actual.hash()));
    }
    return this;
  }

  /**
   * Verifies that the app's manifest consists of the given bytes.
   *
   * <pre>{@code
   * FakeApp app = account.addApp(sid, "sensor-firmware", "sha256:9f86d0", manifest);
   *
   * assertThat(app).hasManifest(manifest); // passes
   * assertThat(app).hasManifest(new byte[0]); // fails
   * }</pre>
   *
   * @param expected the expected bytes
   * @throws AssertionError if the manifest differs; the message shows its length and the position
   *     of the first difference
   */
  public FakeAppAssert hasManifest(byte[] expected) {
    requireArgument(expected, "expected");
    isNotNull();
    byte[] manifest = actual.manifest();
    if (!Arrays.equals(manifest, expected)) {
      throw mismatch(
          "to have the given manifest of " + count(expected.length, "byte"),
          String.format(
              Locale.ROOT,
              "but its manifest of %s differs at byte %d",
              count(manifest.length, "byte"),
              Arrays.mismatch(manifest, expected)));
    }
    return this;
  }
}
