package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.Messages.assertFails;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicrovisorFake
class FakeConfigAssertTest {

  private static final String SHOWN =
      "FakeConfig[key=broker-host, value=mqtt.example.com, dateUpdated=1970-01-01T00:00:00Z]";

  private FakeConfig config;

  @BeforeEach
  void addConfig(FakeAccount account) {
    account.clock().set(Instant.EPOCH);
    config = account.addConfig("broker-host", "mqtt.example.com");
  }

  @Test
  void withValuePassesForTheValue() {
    assertThat(config).withValue("mqtt.example.com");
  }

  @Test
  void withValueShowsExpectedAndActualValue() {
    assertFails(
        () -> assertThat(config).withValue("100%n"),
        """
        Expecting:
          %s
        to have value:
          "100%%n"
        but it was:
          "mqtt.example.com"
        first difference at character 1: expected "1" (U+0031), but was "m" (U+006D)"""
            .formatted(SHOWN));
  }

  @Test
  void wasUpdatedAfterPassesForEarlierTime() {
    assertThat(config).wasUpdatedAfter(Instant.EPOCH.minusNanos(1));
  }

  @Test
  void wasUpdatedAfterFailsForTheUpdateTimeAndShowsIt() {
    assertFails(
        () -> assertThat(config).wasUpdatedAfter(Instant.EPOCH),
        """
        Expecting:
          %s
        to have been updated after:
          1970-01-01T00:00:00Z
        but it was updated at:
          1970-01-01T00:00:00Z
        the times are equal: a stopped clock gives changes the same time until the test calls account.clock().advance(...)"""
            .formatted(SHOWN));
    assertThatThrownBy(() -> assertThat(config).wasUpdatedAfter(Instant.EPOCH.plusNanos(1)))
        .hasMessageNotContaining("stopped");
  }

  @Test
  void everyAssertionFailsForNull() {
    FakeConfigAssert onNull = assertThat((FakeConfig) null);

    assertThatThrownBy(() -> onNull.withValue("v")).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.wasUpdatedAfter(Instant.EPOCH))
        .hasMessageContaining("not to be null");
  }
}
