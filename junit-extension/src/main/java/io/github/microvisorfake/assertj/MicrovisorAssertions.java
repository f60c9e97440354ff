package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.journal.RecordedRequest;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * AssertJ's assertions, and those on what a fake account holds: one static import serves a whole
 * test class.
 *
 * <pre>{@code
 * import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
 *
 * assertThat(device).hasSecret("wifi_password").withValue("hunter2!");
 * assertThat(device).hasNoSecret("wifi-password");
 * assertThat(account).received(POST, "/v1/Secrets").times(1);
 * }</pre>
 *
 * <p>Failure messages name what comes near, and never show a secret's value that the test did not
 * name; but AssertJ's own assertions that look into objects, such as {@code
 * usingRecursiveComparison}, show what they find. For several sentences of which each is to be
 * checked, take AssertJ's own way: {@code softly.check(() ->
 * assertThat(device).hasSecret("k").withValue("v"))}.
 */
public class MicrovisorAssertions extends Assertions {

  /** For subclasses that add assertions of their own. */
  protected MicrovisorAssertions() {}

  /** Begins assertions on a device. */
  public static FakeDeviceAssert assertThat(@Nullable FakeDevice actual) {
    return new FakeDeviceAssert(actual);
  }

  /** Begins assertions on a secret. */
  public static FakeSecretAssert assertThat(@Nullable FakeSecret actual) {
    return new FakeSecretAssert(actual);
  }

  /** Begins assertions on an account. */
  public static FakeAccountAssert assertThat(@Nullable FakeAccount actual) {
    return new FakeAccountAssert(actual);
  }

  /** Begins assertions on a config. */
  public static FakeConfigAssert assertThat(@Nullable FakeConfig actual) {
    return new FakeConfigAssert(actual);
  }

  /** Begins assertions on an app. */
  public static FakeAppAssert assertThat(@Nullable FakeApp actual) {
    return new FakeAppAssert(actual);
  }

  /** Begins assertions on a public key. */
  public static FakePublicKeyAssert assertThat(@Nullable FakePublicKey actual) {
    return new FakePublicKeyAssert(actual);
  }

  /** Begins assertions on a recorded request. */
  public static RecordedRequestAssert assertThat(@Nullable RecordedRequest actual) {
    return new RecordedRequestAssert(actual);
  }
}
