package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeSecret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a {@link FakeSecret}. Failure messages of {@link #withValue} and {@link
 * #wasRotatedAfter} never show a value that the test did not name; AssertJ's own assertions that
 * look into objects do.
 */
public final class FakeSecretAssert extends AbstractFakeAssert<FakeSecretAssert, FakeSecret> {

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
    given(expected, "expected");
    isNotNull();
    if (!actual.value().equals(expected)) {
      int length = actual.value().codePointCount(0, actual.value().length());
      throw unmet(
          "to have value",
          expected,
          "but it has another one, of " + length + " characters (not shown, since it is a secret)");
    }
    return this;
  }

  /**
   * Verifies that the secret was created or updated after a time.
   *
   * <pre>{@code
   * FakeSecret secret = device.addSecret("k", "v"); // at 12:00:00 by the account's clock
   *
   * assertThat(secret).wasRotatedAfter(Instant.parse("2026-01-01T11:59:59Z")); // passes
   * assertThat(secret).wasRotatedAfter(Instant.parse("2026-01-01T12:00:00Z")); // fails
   * }</pre>
   *
   * @param time by the account's clock; the secret's own time does not pass
   * @throws AssertionError if it was created or last updated at that time, or before
   */
  public FakeSecretAssert wasRotatedAfter(Instant time) {
    given(time, "time");
    isNotNull();
    if (!actual.dateRotated().isAfter(time)) {
      throw unmet("to have been rotated after", time, "but it was at:\n  " + actual.dateRotated());
    }
    return this;
  }
}
