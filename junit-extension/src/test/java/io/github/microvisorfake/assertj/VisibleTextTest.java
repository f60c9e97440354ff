package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.device.FetchItem;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NamedDevice;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Failure messages show control characters, and where two texts first differ. */
@MicrovisorFake(devices = "thermostat-1")
@SuppressWarnings("NullAway.Init")
class VisibleTextTest {

  private static final String HOSTILE = "a\u001b[31m\u202e\u2028\u0085\ud800";
  private static final String SHOWN = "a\\u001B[31m\\u202E\\u2028\\u0085\\uD800";

  @FromFake private FakeAccount account;

  @NamedDevice("thermostat-1")
  private FakeDevice device;

  @Test
  void differentLineEndsLookDifferent() {
    device.addConfig("pem", "a\nb\t\ud83d\ude00");

    assertThatThrownBy(() -> assertThat(device).hasConfig("pem").withValue("a\r\nb\t\ud83d\ude00"))
        .hasMessageContaining(
            "  \"a\\r\\nb\\t\ud83d\ude00\"\nbut it was:\n  \"a\\nb\\t\ud83d\ude00\"\n")
        .hasMessageEndingWith(
            "first difference at character 2: expected \"\\r\" (U+000D), but was \"\\n\" (U+000A)");
  }

  @Test
  void endOfTheTextIsADifference() {
    device.addConfig("k", "\ud83d\ude00value");

    assertThatThrownBy(() -> assertThat(device).hasConfig("k").withValue("\ud83d\ude00value "))
        .hasMessageEndingWith(
            "first difference at character 7: expected \" \" (U+0020), but was the end of the text");
    assertThatThrownBy(() -> assertThat(device).hasConfig("k").withValue("\ud83d\ude00valu"))
        .hasMessageEndingWith(
            "first difference at character 6: expected the end of the text, but was \"e\" (U+0065)");
  }

  @Test
  void idesCanCompareValuesThatAreNotSecret() {
    device.addConfig("k", "actual");

    assertThatThrownBy(() -> assertThat(device).hasConfig("k").withValue("expected"))
        .isInstanceOfSatisfying(
            AssertionFailedError.class,
            error -> {
              assertThat(error.getExpected().getValue()).isEqualTo("expected");
              assertThat(error.getActual().getValue()).isEqualTo("actual");
            });
  }

  @Test
  void secretIsNotCompared() {
    device.addSecret("k", "hunter2!");

    assertThatThrownBy(() -> assertThat(device).hasSecret("k").withValue("hunter2\r"))
        .isNotInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("\"hunter2\\r\"")
        .hasMessageNotContaining("hunter2!")
        .hasMessageNotContaining("difference");
  }

  /** The surrogate cannot be stored, but it can be expected. */
  private List<ThrowingCallable> failures() {
    String stored = HOSTILE.substring(0, HOSTILE.length() - 1);
    device.addConfig(stored, stored);
    device.addSecret(stored, "v");
    FakeDevice hostile = account.addDevice(stored);
    account.addApp(stored);
    return List.of(
        () -> assertThat(device).hasConfig(HOSTILE),
        () -> assertThat(device).hasSecret(HOSTILE),
        () -> assertThat(device).hasNoConfig(stored),
        () -> assertThat(device).hasNoSecret(stored),
        () -> assertThat(device).hasOnlyConfigs(HOSTILE),
        () -> assertThat(device).hasOnlySecrets(HOSTILE),
        () -> assertThat(device).hasConfig(stored).withValue(HOSTILE),
        () -> assertThat(device).hasSecret(stored).withValue(HOSTILE),
        () -> assertThat(device).hasUniqueName(HOSTILE),
        () -> assertThat(hostile).hasTargetApp(HOSTILE),
        () -> assertThat(hostile).canFetch(FetchItem.deviceSecret("k")),
        () -> assertThat(account).hasDevice(HOSTILE),
        () -> assertThat(account).hasNoDevice(stored),
        () -> assertThat(account).hasDevice(stored).hasConfig(HOSTILE),
        () -> assertThat(account).hasApp(HOSTILE),
        () -> assertThat(account).hasNoApp(stored),
        () -> assertThat(account).hasApp(stored).hasHash(HOSTILE),
        () -> assertThat(account).hasPublicKey(HOSTILE),
        () -> assertThat(account).everyDevice().hasConfig(HOSTILE));
  }

  @Test
  void noMessageContainsAControlCharacter() {
    for (ThrowingCallable failure : failures()) {
      assertThatThrownBy(failure)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(SHOWN.substring(0, 20))
          .satisfies(
              error ->
                  assertThat(Objects.requireNonNull(error.getMessage()).replace("\n", ""))
                      .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]"));
    }
  }
}
