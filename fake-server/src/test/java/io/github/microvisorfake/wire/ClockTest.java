package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything in an account uses the account's clock. */
class ClockTest extends AbstractServerTest {

  private static final Duration DAY = Duration.ofHours(24);

  private FakeDevice device;

  @BeforeEach
  void addDevice() {
    device = account.addDevice("thermostat-1");
  }

  private JsonNode logging() {
    return client.get("/v1/Devices/thermostat-1").json().path("logging");
  }

  private void enableLogging() {
    client.post("/v1/Devices/thermostat-1", "LoggingEnabled=true");
  }

  @Test
  void responsesShowTheClocksTimeInWholeSeconds() {
    account.clock().set(Instant.parse("2031-12-31T23:59:59.999999999Z"));

    JsonNode config = client.post("/v1/Configs", RawHttpClient.keyValue("k", "v")).json();
    JsonNode secret = client.post("/v1/Secrets", RawHttpClient.keyValue("k", "v")).json();
    JsonNode key = new PublicKeyUploader(client).upload().json();

    assertThat(config.path("date_updated").asText()).isEqualTo("2031-12-31T23:59:59Z");
    assertThat(secret.path("date_rotated").asText()).isEqualTo("2031-12-31T23:59:59Z");
    assertThat(key.path("date_created").asText()).isEqualTo("2031-12-31T23:59:59Z");
    assertThat(key.path("date_updated").asText()).isEqualTo("2031-12-31T23:59:59Z");
  }

  @Test
  void theAgeOfAnEntryFollowsTheClock() {
    FakeSecret secret = account.addSecret("k", "v");
    FakeConfig config = device.addConfig("k", "v");
    account.clock().advance(DAY);

    assertThat(secret.age()).isEqualTo(DAY);
    assertThat(config.age()).isEqualTo(DAY);
    assertThat(device.config("k").map(FakeConfig::age)).hasValue(DAY);

    account.clock().set(NOW.minusMillis(1));
    assertThat(secret.age()).isEqualTo(Duration.ofMillis(-1));
  }

  @Test
  void journalRecordsTheClocksTime() {
    logging();
    account.clock().advance(Duration.ofMillis(1));
    logging();

    assertThat(account.requests())
        .extracting(request -> request.time())
        .containsExactly(NOW, NOW.plusMillis(1));
  }

  @Test
  void clockStandsStillAfterItIsSet() {
    logging();

    assertThat(account.clock().instant()).isEqualTo(NOW);
    assertThat(account.clock().isRunning()).isFalse();
  }

  @Test
  void loggingExpiresAfter24Hours() {
    enableLogging();

    account.clock().advance(DAY.minusNanos(1));
    assertThat(logging().path("enabled").asBoolean()).isTrue();
    assertThat(logging().path("date_expires").asText()).isEqualTo("2026-01-03T03:04:05Z");
    assertThat(device.loggingUntil()).contains(NOW.plus(DAY));

    account.clock().advance(Duration.ofNanos(1));
    assertThat(logging().path("enabled").asBoolean()).isFalse();
    assertThat(logging().path("date_expires").isNull()).isTrue();
    assertThat(device.loggingUntil()).isEmpty();
    assertThat(device.dateUpdated()).isEqualTo(NOW);
  }

  @Test
  void extendedLoggingExpires24HoursAfterTheExtension() {
    enableLogging();
    account.clock().advance(Duration.ofHours(23));

    enableLogging();

    assertThat(device.loggingUntil()).contains(NOW.plus(Duration.ofHours(47)));
    assertThat(device.dateUpdated()).isEqualTo(NOW.plus(Duration.ofHours(23)));
  }

  @Test
  void extendingLoggingAtTheSameTimeChangesNothing() {
    device.enableLoggingUntil(NOW.plus(DAY));
    account.clock().set(NOW);
    Instant before = device.dateUpdated();

    enableLogging();

    assertThat(device.dateUpdated()).isEqualTo(before);
    assertThat(device.loggingUntil()).contains(NOW.plus(DAY));
  }

  @Test
  void endingLoggingThatHasExpiredChangesNothing() {
    enableLogging();
    account.clock().advance(DAY);

    client.post("/v1/Devices/thermostat-1", "LoggingEnabled=false");

    assertThat(device.dateUpdated()).isEqualTo(NOW);
  }

  @Test
  void endedLoggingStaysEndedWhenTheClockIsSetBack() {
    enableLogging();
    account.clock().advance(Duration.ofHours(25));
    client.post("/v1/Devices/" + device.sid(), "LoggingEnabled=false");

    account.clock().set(NOW.plus(Duration.ofHours(1)));

    assertThat(device.loggingUntil()).isEmpty();
  }

  @Test
  void pastTimeEndsLogging() {
    enableLogging();

    device.enableLoggingUntil(NOW);

    assertThat(device.loggingUntil()).isEmpty();
    assertThat(logging().path("enabled").asBoolean()).isFalse();
  }

  @Test
  void resumedClockContinuesFromTheTimeAtWhichItStood() {
    account.clock().resume();

    Instant first = account.clock().instant();
    assertThat(account.clock().isRunning()).isTrue();
    assertThat(first).isBetween(NOW, NOW.plus(DAY));
    account.clock().advance(DAY);
    assertThat(account.clock().isRunning()).isTrue();
    assertThat(account.clock().instant()).isBetween(first.plus(DAY), first.plus(DAY).plus(DAY));
  }

  @Test
  void everyAccountHasItsOwnClockThatRunsInitially() {
    FakeAccount other = server.addAccount();
    Instant before = Instant.now();

    assertThat(other.clock().isRunning()).isTrue();
    assertThat(other.clock().instant()).isBetween(before, before.plus(DAY));
    other.clock().set(NOW.plus(DAY));
    assertThat(account.clock().instant()).isEqualTo(NOW);
    assertThat(other.clock()).isEqualTo(other.clock()).isNotEqualTo(account.clock());
  }

  @Test
  void clockOptionSetsTheClocksOfAllAccounts() {
    try (MicrovisorServer fixed =
        MicrovisorServer.start(ServerOptions.builder().clock(NOW).build())) {
      FakeAccount added = fixed.addAccount();

      assertThat(fixed.account().clock().instant()).isEqualTo(NOW);
      assertThat(added.clock().isRunning()).isFalse();
      assertThat(added.addSubaccount().clock().instant()).isEqualTo(NOW);
      added.clock().advance(DAY);
      assertThat(fixed.account().clock().instant()).isEqualTo(NOW);
    }
  }
}
