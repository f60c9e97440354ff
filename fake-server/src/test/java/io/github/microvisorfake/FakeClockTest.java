package io.github.microvisorfake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.options.ServerOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeClockTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Instant LAST = Instant.parse("9998-12-31T23:59:59.999999999Z");

  private final MicrovisorServer server =
      MicrovisorServer.start(ServerOptions.builder().clock(NOW).build());
  private final FakeClock clock = server.account().clock();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "9998-12-31T23:59:59.999999999Z"})
  void acceptsTimesThatAResponseCanShow(Instant time) {
    clock.set(time);

    assertThat(clock.instant()).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1969-12-31T23:59:59.999999999Z",
        "9999-01-01T00:00:00Z",
        "-1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z"
      })
  void rejectsOtherTimesAndChangesNothing(Instant time) {
    assertThatThrownBy(() -> clock.set(time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(time.toString())
        .hasMessageContaining("1970-01-01");
    assertThatThrownBy(() -> ServerOptions.builder().clock(time))
        .isInstanceOf(IllegalArgumentException.class);
    FakeDevice device = server.account().addDevice();
    assertThatThrownBy(() -> device.enableLoggingUntil(time))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(clock.instant()).isEqualTo(NOW);
  }

  @Test
  void advancesToTheLastTimeButNotBeyond() {
    clock.advance(Duration.between(NOW, LAST));

    assertThat(clock.instant()).isEqualTo(LAST);
    assertThatThrownBy(() -> clock.advance(Duration.ofNanos(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9999-01-01");
    assertThat(clock.instant()).isEqualTo(LAST);
  }

  @Test
  void rejectsADurationThatOverflows() {
    Duration endless = Duration.ofSeconds(Long.MAX_VALUE);

    assertThatThrownBy(() -> clock.advance(endless))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(endless.toString());
  }

  @Test
  void rejectsOneOfTwoConcurrentAdvancesThatTogetherExceedTheLimit() throws Exception {
    Duration most = Duration.ofDays(5_000 * 365L);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 200; round++) {
        clock.set(NOW);
        List<Callable<Object>> both =
            Collections.nCopies(2, Executors.callable(() -> advanceOrNot(most)));
        for (Future<Object> done : threads.invokeAll(both)) {
          done.get();
        }
        assertThat(clock.instant()).isEqualTo(NOW.plus(most));
      }
    } finally {
      threads.shutdown();
    }
  }

  private void advanceOrNot(Duration duration) {
    try {
      clock.advance(duration);
    } catch (IllegalArgumentException tooFar) {
      assertThat(tooFar).hasMessageContaining("9999-01-01");
    }
  }

  @Test
  void rejectsANegativeDuration() {
    assertThatThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("set");
    assertThat(clock.instant()).isEqualTo(NOW);
  }

  @Test
  void loggingCanEndAtTheLastTime() {
    clock.set(LAST);
    FakeDevice device = server.account().addDevice();

    device.enableLoggingUntil(LAST);

    assertThat(device.loggingUntil()).isEmpty();
  }

  @Test
  void behavesAsAJavaTimeClock() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    Clock zoned = clock.withZone(tokyo);
    clock.advance(Duration.ofHours(1));

    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(clock.withZone(ZoneOffset.UTC)).isEqualTo(clock);
    assertThat(zoned.getZone()).isEqualTo(tokyo);
    assertThat(zoned.instant()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(zoned.withZone(ZoneOffset.UTC)).isEqualTo(clock);
    assertThat(zoned).isEqualTo(clock.withZone(tokyo)).hasSameHashCodeAs(clock.withZone(tokyo));
    assertThat(zoned).hasToString(clock + " in Asia/Tokyo");
  }

  @Test
  void toStringShowsWhetherTheClockRuns() {
    assertThat(clock).hasToString("FakeClock[2026-01-02T03:04:05Z, stopped]");
    clock.resume();
    assertThat(clock.toString()).endsWith(", running]");
  }
}
