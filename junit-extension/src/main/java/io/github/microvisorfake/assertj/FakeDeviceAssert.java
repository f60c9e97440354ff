package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on a {@link FakeDevice}, as it is when each assertion is made. */
public final class FakeDeviceAssert extends AbstractAssert<FakeDeviceAssert, FakeDevice> {

  FakeDeviceAssert(@Nullable FakeDevice actual) {
    super(actual, FakeDeviceAssert.class);
  }

  /**
   * Verifies that the device has a secret with a key, and goes on with that secret.
   *
   * <pre>{@code
   * device.addSecret("wifi_password", "hunter2!");
   *
   * assertThat(device).hasSecret("wifi_password"); // passes
   * assertThat(device).hasSecret("wifi-password"); // fails, and lists the keys that are there
   * }</pre>
   *
   * @throws AssertionError if there is no such secret
   */
  public FakeSecretAssert hasSecret(String key) {
    isNotNull();
    Optional<FakeSecret> secret = actual.secret(key);
    if (secret.isEmpty()) {
      throw failure(
          "%nExpecting:%n  %s%nto have a secret with key:%n  \"%s\"%nbut it has %s",
          actual, key, list(keys()));
    }
    // Not the text itself, which may hold a percent sign.
    return new FakeSecretAssert(secret.get()).as("%s", within("secret '" + key + "' of " + actual));
  }

  /**
   * Verifies that the device has no secret with a key.
   *
   * <pre>{@code
   * device.addSecret("wifi_password", "hunter2!");
   *
   * assertThat(device).hasNoSecret("root_ca"); // passes
   * assertThat(device).hasNoSecret("wifi_password"); // fails
   * }</pre>
   *
   * @throws AssertionError if there is such a secret
   */
  public FakeDeviceAssert hasNoSecret(String key) {
    isNotNull();
    if (actual.secret(key).isPresent()) {
      throw failure(
          "%nExpecting:%n  %s%nto have no secret with key:%n  \"%s\"%nbut it has %s",
          actual, key, list(keys()));
    }
    return this;
  }

  private List<String> keys() {
    return actual.secrets().stream().map(FakeSecret::key).toList();
  }

  private static String list(List<String> keys) {
    return keys.isEmpty() ? "no secrets" : "secrets with these keys:\n  " + keys;
  }

  /** Puts what the test said of the device before what is said of a part of it. */
  private String within(String part) {
    String given = descriptionText();
    return given.isEmpty() ? part : given + ": " + part;
  }
}
