package io.github.microvisorfake.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ArmedFaultsTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private final ArmedFaults faults = new ArmedFaults(new SplittableRandom(1));

  private boolean strikes(Instant time) {
    return faults.strike(fault -> true, time).isPresent();
  }

  /** A request must not look at all that have passed: this test would take an hour. */
  @Test
  @Timeout(60)
  void aLimitOfManyRequestsCostsNoMoreThanOneOfFew() {
    int limit = 2_000_000;
    faults.add(Fault.rateLimit(limit, Duration.ofHours(1)));

    for (int i = 0; i < limit; i++) {
      strikes(NOW.plusMillis(i / 1_000));
    }

    assertThat(strikes(NOW.plusSeconds(3599))).isTrue();
    assertThat(strikes(NOW.plusSeconds(3600))).isFalse();
  }

  @Test
  void forgetsOnlyTheRequestsAfterTheTimeToWhichTheClockIsSetBack() {
    faults.add(Fault.rateLimit(2, Duration.ofSeconds(10)));
    strikes(NOW);
    strikes(NOW.plusSeconds(5));

    assertThat(strikes(NOW.plusSeconds(1))).isFalse();
    assertThat(strikes(NOW.plusSeconds(1))).isTrue();
    assertThat(strikes(NOW.plusSeconds(10))).isFalse();
    assertThat(strikes(NOW.plusSeconds(10))).isTrue();
  }

  @Test
  void aFaultThatAnotherOneForestallsSkipsNoRequest() {
    faults.add(Fault.status(500));
    ArmedFault second = faults.add(Fault.status(501).skip(1));

    assertThat(faults.strike(fault -> true, NOW)).isPresent();
    assertThat(faults.strike(fault -> true, NOW)).isEmpty();
    assertThat(faults.strike(fault -> true, NOW)).contains(second);
  }
}
