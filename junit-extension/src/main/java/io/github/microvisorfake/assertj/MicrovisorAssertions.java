package io.github.microvisorfake.assertj;

import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
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
 * }</pre>
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
}
