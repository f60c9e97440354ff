package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeFault;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.snapshot.AccountDiff;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Entry point for assertions on a fake account and its resources. Includes all of AssertJ's {@link
 * Assertions}, so that a test class needs one static import.
 *
 * <pre>{@code
 * import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
 *
 * assertThat(device).hasSecret("wifi_password").withValue("hunter2!");
 * assertThat(device).hasNoSecret("wifi-password");
 * assertThat(account).received(POST, "/v1/Secrets").times(1);
 * }</pre>
 *
 * <p>Failure messages list existing keys and similar entries. They never show the value of a stored
 * secret, except for inherited AssertJ assertions that read properties, such as {@code
 * usingRecursiveComparison}. To verify several assertions even if one fails, use AssertJ's {@link
 * org.assertj.core.api.SoftAssertions}: {@code softly.check(() ->
 * assertThat(device).hasSecret("k").withValue("v"))}.
 */
public class MicrovisorAssertions extends Assertions {

  /** Creates an instance for subclasses, which may add project-specific assertions. */
  protected MicrovisorAssertions() {}

  /**
   * Creates assertions on a device.
   *
   * @param actual the actual value
   */
  public static FakeDeviceAssert assertThat(@Nullable FakeDevice actual) {
    return new FakeDeviceAssert(actual);
  }

  /**
   * Creates assertions on a secret.
   *
   * @param actual the actual value
   */
  public static FakeSecretAssert assertThat(@Nullable FakeSecret actual) {
    return new FakeSecretAssert(actual);
  }

  /**
   * Creates assertions on an account.
   *
   * @param actual the actual value
   */
  public static FakeAccountAssert assertThat(@Nullable FakeAccount actual) {
    return new FakeAccountAssert(actual);
  }

  /**
   * Creates assertions on a config.
   *
   * @param actual the actual value
   */
  public static FakeConfigAssert assertThat(@Nullable FakeConfig actual) {
    return new FakeConfigAssert(actual);
  }

  /**
   * Creates assertions on an app.
   *
   * @param actual the actual value
   */
  public static FakeAppAssert assertThat(@Nullable FakeApp actual) {
    return new FakeAppAssert(actual);
  }

  /**
   * Creates assertions on a public key.
   *
   * @param actual the actual value
   */
  public static FakePublicKeyAssert assertThat(@Nullable FakePublicKey actual) {
    return new FakePublicKeyAssert(actual);
  }

  /**
   * Creates assertions on an arranged fault.
   *
   * @param actual the actual value
   */
  public static FakeFaultAssert assertThat(@Nullable FakeFault actual) {
    return new FakeFaultAssert(actual);
  }

  /**
   * Creates assertions on a recorded request.
   *
   * @param actual the actual value
   */
  public static RecordedRequestAssert assertThat(@Nullable RecordedRequest actual) {
    return new RecordedRequestAssert(actual);
  }

  /**
   * Creates assertions on the differences between two snapshots.
   *
   * @param actual the actual value
   */
  public static AccountDiffAssert assertThat(@Nullable AccountDiff actual) {
    return new AccountDiffAssert(actual);
  }
}
