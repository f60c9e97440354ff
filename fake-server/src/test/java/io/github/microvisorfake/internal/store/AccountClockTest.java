package io.github.microvisorfake.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountClockTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant SET = Instant.parse("2030-06-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final RealTime realTime = new RealTime();
  private final AccountClock clock = new AccountClock(realTime, null);

  /** The system time, controlled by the test. */
  private static final class RealTime extends Clock {
    private Instant now = START;

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void showsTheSystemTimeInitially() {
    realTime.pass(HOUR);

    assertThat(clock.now()).isEqualTo(START.plus(HOUR));
    assertThat(clock.isRunning()).isTrue();
  }

  @Test
  void canStandStillInitially() {
    AccountClock standing = new AccountClock(realTime, SET);
    realTime.pass(HOUR);

    assertThat(standing.now()).isEqualTo(SET);
    assertThat(standing.isRunning()).isFalse();
  }

  @Test
  void standsStillAfterItIsSet() {
    clock.set(SET);
    realTime.pass(HOUR);

    assertThat(clock.now()).isEqualTo(SET);
    assertThat(clock.isRunning()).isFalse();
  }

  @Test
  void keepsStandingStillAfterAnAdvance() {
    clock.set(SET);
    clock.advance(HOUR);
    clock.advance(HOUR);
    realTime.pass(HOUR);

    assertThat(clock.now()).isEqualTo(SET.plus(HOUR).plus(HOUR));
    assertThat(clock.isRunning()).isFalse();
  }

  @Test
  void keepsRunningAfterAnAdvance() {
    clock.advance(HOUR);
    clock.advance(HOUR);
    realTime.pass(Duration.ofSeconds(1));

    assertThat(clock.now()).isEqualTo(START.plus(HOUR).plus(HOUR).plusSeconds(1));
    assertThat(clock.isRunning()).isTrue();
  }

  @Test
  void resumesFromTheTimeAtWhichItStood() {
    clock.set(SET);
    realTime.pass(HOUR);
    clock.resume();
    realTime.pass(Duration.ofSeconds(1));

    assertThat(clock.now()).isEqualTo(SET.plusSeconds(1));
    assertThat(clock.isRunning()).isTrue();
  }

  @Test
  void resumingARunningClockChangesNothing() {
    clock.advance(HOUR);
    clock.resume();
    realTime.pass(HOUR);
    clock.resume();

    assertThat(clock.now()).isEqualTo(START.plus(HOUR).plus(HOUR));
  }

  @Test
  void canBeSetBack() {
    clock.advance(HOUR);
    clock.set(START.minus(HOUR));
    clock.resume();
    realTime.pass(HOUR);

    assertThat(clock.now()).isEqualTo(START);
  }

  @Test
  void cannotBeSetOutOfItsRange() {
    clock.set(AccountClock.EARLIEST);
    for (Instant time : List.of(AccountClock.EARLIEST.minusNanos(1), AccountClock.END)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> clock.set(time))
          .withMessageStartingWith(time + " is out of range; ");
    }
    assertThat(clock.now()).isEqualTo(AccountClock.EARLIEST);

    clock.set(AccountClock.END.minusNanos(1));

    assertThat(clock.now()).isEqualTo(AccountClock.END.minusNanos(1));
  }

  @Test
  void cannotBeAdvancedByANegativeDurationOrToTheEndOfItsRange() {
    clock.set(AccountClock.END.minus(HOUR));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
        .withMessageContaining("is negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(HOUR))
        .withMessageContaining("would move it to 9999-01-01T00:00:00Z or later");
    assertThat(clock.now()).isEqualTo(AccountClock.END.minus(HOUR));
  }
}
