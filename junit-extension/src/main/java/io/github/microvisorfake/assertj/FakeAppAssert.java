package io.github.microvisorfake.assertj;

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
   * Verifies that the app has a unique name.
   *
   * <pre>{@code
   * FakeApp app = account.addApp("sensor-firmware");
   *
   * assertThat(app).hasUniqueName("sensor-firmware"); // passes
   * assertThat(app).hasUniqueName("firmware"); // fails
   * }</pre>
   *
   * @throws AssertionError if it has another or none
   */
  public FakeAppAssert hasUniqueName(String expected) {
    given(expected, "expected");
    isNotNull();
    if (!actual.uniqueName().equals(Optional.of(expected))) {
      throw unmet("to have unique name", expected, butWas(actual.uniqueName()));
    }
    return this;
  }

  /**
   * Verifies that the app has a hash.
   *
   * <pre>{@code
   * FakeApp app = account.addApp(sid, "sensor-firmware", "sha256:9f86d0", manifest);
   *
   * assertThat(app).hasHash("sha256:9f86d0"); // passes
   * assertThat(app).hasHash("9f86d0"); // fails
   * }</pre>
   *
   * @throws AssertionError if it has another
   */
  public FakeAppAssert hasHash(String expected) {
    given(expected, "expected");
    isNotNull();
    if (!actual.hash().equals(expected)) {
      throw unmet("to have hash", expected, "but it was:\n  \"" + actual.hash() + "\"");
    }
    return this;
  }

  /**
   * Verifies that the app has a manifest, byte for byte.
   *
   * <pre>{@code
   * FakeApp app = account.addApp(sid, "sensor-firmware", "sha256:9f86d0", manifest);
   *
   * assertThat(app).hasManifest(manifest); // passes
   * assertThat(app).hasManifest(new byte[0]); // fails
   * }</pre>
   *
   * @throws AssertionError if it has another, of which the message tells the length
   */
  public FakeAppAssert hasManifest(byte[] expected) {
    given(expected, "expected");
    isNotNull();
    byte[] manifest = actual.manifest();
    if (!Arrays.equals(manifest, expected)) {
      throw unmet(
          "to have a manifest of " + expected.length + " bytes",
          String.format(
              Locale.ROOT,
              "but it has one of %d, and from byte %d on they differ",
              manifest.length,
              Arrays.mismatch(manifest, expected)));
    }
    return this;
  }
}
