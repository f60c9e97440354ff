package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.util.Throwables.getStackTrace;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicrovisorFake
class FakeSecretAssertTest {

  private static final String SID = "UV0123456789abcdef0123456789abcdef";

  private FakeSecret secret;

  @BeforeEach
  void addSecret(FakeAccount account) {
    account.clock().set(Instant.EPOCH);
    secret = account.addSecret("wifi_password", "hunter2!");
  }

  @Test
  void withValuePassesForTheValue() {
    assertThat(secret).withValue("hunter2!");
  }

  @Test
  void withValueShowsOnlyTheExpectedValue() {
    assertFails(
        () -> assertThat(secret).withValue("letmein"),
        """

        Expecting:
          FakeSecret[key=wifi_password, value=(redacted), dateRotated=1970-01-01T00:00:00Z]
        to have value:
          "letmein"
        but it has another value of 8 characters, not shown because it is secret""");
  }

  @Test
  void valueLengthIsCountedInCodePoints(FakeAccount account) {
    FakeSecret keys = account.addSecret("k", "\uD83D\uDD11\uD83D\uDD11");

    assertThatThrownBy(() -> assertThat(keys).withValue("v"))
        .hasMessageContaining("of 2 characters");
  }

  @Test
  void withValueIsExact() {
    for (String almost : new String[] {"Hunter2!", "hunter2", "hunter2! ", ""}) {
      assertThatThrownBy(() -> assertThat(secret).withValue(almost))
          .isInstanceOf(AssertionError.class);
    }
  }

  /** Includes the causes of the error. */
  @Test
  void failuresDoNotShowTheValue() {
    assertThatThrownBy(() -> assertThat(secret).withValue("letmein"))
        .satisfies(error -> assertThat(getStackTrace(error)).doesNotContain("hunter2"));
    assertThatThrownBy(() -> assertThat(secret).isNull())
        .satisfies(error -> assertThat(getStackTrace(error)).doesNotContain("hunter2"));
    assertThatThrownBy(() -> assertThat(secret).isEqualTo("hunter3"))
        .satisfies(error -> assertThat(getStackTrace(error)).doesNotContain("hunter2"));
  }

  @Test
  void secretOfADeviceIsDescribedWithItsDevice(FakeAccount account) {
    FakeDevice device = account.addDevice(SID, "thermostat-1");
    device.addSecret("wifi_password", "hunter2!");

    assertThatThrownBy(() -> assertThat(device).hasSecret("wifi_password").withValue("letmein"))
        .hasMessageStartingWith("[secret 'wifi_password' of FakeDevice[thermostat-1, " + SID + "]]")
        .hasMessageContaining("\"letmein\"")
        .satisfies(error -> assertThat(getStackTrace(error)).doesNotContain("hunter2"));
  }

  @Test
  void descriptionStartsWithTheDeviceDescription(FakeAccount account) {
    FakeDevice device = account.addDevice(SID, "thermostat-1");
    device.addSecret("k", "v");

    assertThatThrownBy(() -> assertThat(device).as("50%").hasSecret("k").withValue("w"))
        .hasMessageStartingWith("[50%: secret 'k' of FakeDevice[thermostat-1, " + SID + "]]");
    assertThatThrownBy(() -> assertThat(device).hasSecret("k").as("own").withValue("w"))
        .hasMessageStartingWith("[own] ");
  }

  @Test
  void percentSignsAreShownUnchanged(FakeAccount account) {
    FakeDevice device = account.addDevice(SID, "%n");
    device.addSecret("%s%n", "v");

    assertThatThrownBy(() -> assertThat(device).hasSecret("%s%n").withValue("%d%n"))
        .hasMessageStartingWith("[secret '%s%n' of FakeDevice[%n, " + SID + "]]")
        .hasMessageContaining("\"%d%n\"");
  }

  @Test
  void withValueFailsForNull() {
    assertThatThrownBy(() -> assertThat((FakeSecret) null).withValue("v"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expecting actual not to be null");
  }

  @Test
  void assertionsCanBeChained() {
    assertThat(secret).withValue("hunter2!").isNotNull().withValue("hunter2!");
  }

  private static void assertFails(ThrowingCallable assertion, String message) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
  }

  @Test
  void wasRotatedAfterPassesForEarlierTime() {
    assertThat(secret).wasRotatedAfter(Instant.EPOCH.minusNanos(1));
  }

  @Test
  void wasRotatedAfterFailsForTheRotationTimeAndShowsIt() {
    assertFails(
        () -> assertThat(secret).wasRotatedAfter(Instant.EPOCH),
        """

        Expecting:
          FakeSecret[key=wifi_password, value=(redacted), dateRotated=1970-01-01T00:00:00Z]
        to have been rotated after:
          1970-01-01T00:00:00Z
        but it was rotated at:
          1970-01-01T00:00:00Z
        the times are equal: a stopped clock gives changes the same time until the test calls account.clock().advance(...)""");
  }
}
