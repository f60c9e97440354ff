package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.Messages.assertFails;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NamedDevice;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicrovisorFake(devices = "thermostat-1", clock = "2026-01-01T00:00:00Z")
@SuppressWarnings("NullAway.Init")
class RotationAssertTest {

  private static final Duration DAYS = Duration.ofDays(90);

  @FromFake private FakeAccount account;

  @NamedDevice("thermostat-1")
  private FakeDevice device;

  @Test
  void theLongestAgeIsInclusive() {
    device.addSecret("k", "v");
    device.addConfig("k", "v");
    account.clock().advance(DAYS);

    assertThat(device).hasSecret("k").wasRotatedWithin(DAYS);
    assertThat(device).hasConfig("k").wasUpdatedWithin(DAYS);

    account.clock().advance(Duration.ofNanos(1));
    assertThatThrownBy(() -> assertThat(device).hasSecret("k").wasRotatedWithin(DAYS))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertThat(device).hasConfig("k").wasUpdatedWithin(DAYS))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aFailureHasTheDateTheTimeAndTheAge() {
    FakeSecret secret = account.addSecret("k", "hunter2!");
    account.clock().advance(Duration.ofDays(91).plusMillis(1_500));

    assertFails(
        () -> assertThat(secret).wasRotatedWithin(DAYS),
        """
        Expecting:
          FakeSecret[key=k, value=(redacted), dateRotated=2026-01-01T00:00:00Z]
        to have been rotated within:
          90 days
        but it was rotated at:
          2026-01-01T00:00:00Z
        91 days, 1.5 seconds before the account's time:
          2026-04-02T00:00:01.500Z""");
  }

  @Test
  void aConfigWasUpdated() {
    FakeConfig config = account.addConfig("k", "v");
    account.clock().advance(Duration.ofHours(1));

    assertFails(
        () -> assertThat(config).wasUpdatedWithin(Duration.ZERO),
        """
        Expecting:
          FakeConfig[key=k, value=v, dateUpdated=2026-01-01T00:00:00Z]
        to have been updated within:
          0 seconds
        but it was updated at:
          2026-01-01T00:00:00Z
        1 hour before the account's time:
          2026-01-01T01:00:00Z""");
  }

  @Test
  void aSecretOfAClockThatWasSetBackIsRecent() {
    device.addSecret("k", "v");
    account.clock().set(Instant.EPOCH);

    assertThat(device).hasSecret("k").wasRotatedWithin(Duration.ZERO);
  }

  @Test
  void everySecretIsChecked() {
    FakeDevice other = account.addDevice("thermostat-2");
    device.addSecret("k", "v");
    device.addConfig("c", "v");
    account.clock().advance(Duration.ofDays(1));
    other.addSecret("k", "v");
    other.addConfig("c", "v");
    account.clock().advance(DAYS.minusDays(1));

    assertThat(account).everyDevice().hasSecret("k").wasRotatedWithin(DAYS).hasConfig("c");

    account.clock().advance(Duration.ofDays(1));
    assertThatThrownBy(
            () ->
                assertThat(account).as("fleet").everyDevice().hasSecret("k").wasRotatedWithin(DAYS))
        .hasMessageStartingWith("[fleet] ")
        .hasMessageContaining("but 1 of 2 devices failed:")
        .hasMessageContaining("[secret 'k' of " + device + "]")
        .hasMessageContaining("\n91 days before the account's time:\n  2026-04-02T00:00:00Z");
  }

  @Test
  @SuppressWarnings("NullAway")
  void anInvalidAgeIsRejected() {
    FakeSecret secret = device.addSecret("k", "v");
    FakeConfig config = device.addConfig("k", "v");
    EverySecretAssert every = assertThat(account).everyDevice().hasSecret("k");
    Duration negative = Duration.ofNanos(-1);

    assertThatThrownBy(() -> assertThat(secret).wasRotatedWithin(negative))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the age PT-0.000000001S is negative; use the longest allowed age, such as Duration.ofDays(90)");
    assertThatThrownBy(() -> assertThat(config).wasUpdatedWithin(negative))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> every.wasRotatedWithin(negative))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> assertThat(secret).wasRotatedWithin(null))
        .hasMessage("longest must not be null");
    assertThat(secret).wasRotatedWithin(Duration.ofSeconds(Long.MAX_VALUE));
  }

  @Test
  void failsForNull() {
    assertThatThrownBy(() -> assertThat((FakeSecret) null).wasRotatedWithin(DAYS))
        .hasMessageContaining("not to be null");
    assertThatThrownBy(() -> assertThat((FakeConfig) null).wasUpdatedWithin(DAYS))
        .hasMessageContaining("not to be null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PT0S                | 0 seconds
          PT1S                | 1 second
          PT0.000000001S      | 0.000000001 seconds
          PT10S               | 10 seconds
          PT24H               | 1 day
          P2DT1H1M1.5S        | 2 days, 1 hour, 1 minute, 1.5 seconds
          P90DT120S           | 90 days, 2 minutes
          """)
  void durationsAreShownInUnits(Duration duration, String text) {
    assertThat(DurationText.of(duration)).isEqualTo(text);
  }
}
