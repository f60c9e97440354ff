package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeSecret;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a {@link FakeSecret}. Failure messages never show a value that the test did not
 * name.
 */
public final class FakeSecretAssert extends AbstractAssert<FakeSecretAssert, FakeSecret> {

  FakeSecretAssert(@Nullable FakeSecret actual) {
    super(actual, FakeSecretAssert.class);
  }

  /**
   * Verifies that the secret has a value.
   *
   * <pre>{@code
   * device.addSecret("wifi_password", "hunter2!");
   *
   * assertThat(device).hasSecret("wifi_password").withValue("hunter2!"); // passes
   * assertThat(device).hasSecret("wifi_password").withValue("letmein"); // fails
   * }</pre>
   *
   * @throws AssertionError if it has another value, which the message does not show
   */
  public FakeSecretAssert withValue(String expected) {
    isNotNull();
    if (!actual.value().equals(expected)) {
      throw failure(
          "%nExpecting:%n  %s%nto have value:%n  \"%s\"%nbut it has another one, of %d characters (not shown, since it is a secret)",
          actual, expected, actual.value().codePointCount(0, actual.value().length()));
    }
    return this;
  }
}
