package io.github.microvisorfake.wire;

import static io.github.microvisorfake.journal.HttpMethod.GET;
import static io.github.microvisorfake.journal.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeFault;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.options.ServerOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests a fault strikes, and the errors that it makes. */
class FaultsTest extends AbstractServerTest {

  private static final Map<String, String> SECRET = RawHttpClient.keyValue("k", "v");

  private int get(String path) {
    return client.get(path).status();
  }

  @ParameterizedTest
  @CsvSource({
    "400, 20001, Bad Request",
    "403, 20001, Bad Request",
    "404, 20404, Not Found",
    "405, 20004, Method not allowed",
    "409, 20409, Conflict",
    "413, 20413, Request Entity Too Large",
    "429, 20429, Too Many Requests",
    "499, 20001, Bad Request",
    "500, 20500, Internal Server Error",
    "502, 20500, Internal Server Error",
    "503, 20503, Service unavailable",
    "599, 20500, Internal Server Error",
  })
  void respondsWithAnArrangedStatus(int status, int code, String message) {
    account.faults().add(Fault.status(status));

    ReceivedResponse response = client.post("/v1/Secrets", SECRET);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.body())
        .isEqualTo(
            "{\"code\":%d,\"message\":\"%s\",\"more_info\":\"https://www.twilio.com/docs/errors/%1$d\",\"status\":%d}"
                .formatted(code, message, status));
    assertThat(response.header("X-Microvisor-Fake-Explain"))
        .hasValueSatisfying(
            text -> assertThat(text).contains("a fault that the test has arranged"));
    assertThat(account.secrets()).isEmpty();
  }

  @Test
  void anArranged401HasDetailAndChallenge() {
    account.faults().add(Fault.status(401));

    ReceivedResponse response = client.get("/v1/Apps");

    assertThat(response.body())
        .startsWith(
            "{\"code\":20003,\"detail\":\"Your AccountSid or AuthToken was incorrect.\",\"message\":\"Authenticate\"");
    assertThat(response.header("WWW-Authenticate")).contains("Basic realm=\"Twilio API\"");
  }

  @Test
  void sendsRetryAfterOnlyIfArranged() {
    account.faults().add(Fault.status(429).retryAfter(Duration.ofSeconds(2)));
    account.faults().add(Fault.status(503).retryAfter(Duration.ofMinutes(1)));
    account.faults().add(Fault.status(429));

    assertThat(client.get("/v1/Apps").header("Retry-After")).contains("2");
    assertThat(client.get("/v1/Apps").header("Retry-After")).contains("60");
    assertThat(client.get("/v1/Apps").header("Retry-After")).isEmpty();
  }

  @Test
  void strikesOnceByDefault() {
    FakeFault fault = account.faults().add(Fault.status(500));

    assertThat(List.of(get("/v1/Apps"), get("/v1/Apps"))).containsExactly(500, 200);
    assertThat(fault.struck()).isEqualTo(1);
  }

  @Test
  void letsRequestsPassFirstAndStrikesAsOftenAsSaid() {
    FakeFault fault = account.faults().add(Fault.status(500).skip(2).times(3));

    assertThat(IntStream.range(0, 6).map(i -> get("/v1/Apps")))
        .containsExactly(200, 200, 500, 500, 500, 200);
    assertThat(fault.struck()).isEqualTo(3);
  }

  @Test
  void strikesUntilItIsRemoved() {
    FakeFault fault = account.faults().add(Fault.status(500).always());

    assertThat(IntStream.range(0, 3).map(i -> get("/v1/Apps"))).containsOnly(500);
    assertThat(account.faults().remove(fault)).isTrue();
    assertThat(get("/v1/Apps")).isEqualTo(200);
    assertThat(account.faults().remove(fault)).isFalse();
    assertThat(account.faults().all()).isEmpty();
  }

  @Test
  void oneFaultStrikesARequestInTheOrderOfAddition() {
    FakeFault first = account.faults().add(Fault.status(500));
    FakeFault second = account.faults().add(Fault.status(501).always());
    FakeFault third = account.faults().add(Fault.status(502).always());

    assertThat(List.of(get("/v1/Apps"), get("/v1/Apps"))).containsExactly(500, 501);
    assertThat(account.faults().all()).containsExactly(first, second, third);
    assertThat(account.faults().all()).extracting(FakeFault::struck).containsExactly(1L, 1L, 0L);
  }

  @Test
  void clearsAllFaults() {
    account.faults().add(Fault.status(500));
    account.faults().add(Fault.status(501).always());

    account.faults().clear();

    assertThat(get("/v1/Apps")).isEqualTo(200);
    assertThat(account.faults().all()).isEmpty();
  }

  @Test
  void strikesNoRequestOfAnotherAccount() {
    FakeAccount other = server.addAccount();
    FakeFault fault = account.faults().add(Fault.status(500).always());

    assertThat(new RawHttpClient(other).get("/v1/Apps").status()).isEqualTo(200);
    assertThat(other.faults().all()).isEmpty();
    assertThat(other.faults().remove(fault)).isFalse();
    assertThat(get("/v1/Apps")).isEqualTo(500);
  }

  @Test
  void strikesOnlyTheMethod() {
    account.faults().add(Fault.status(500).on(POST));

    assertThat(get("/v1/Secrets")).isEqualTo(200);
    assertThat(client.post("/v1/Secrets", SECRET).status()).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/Secrets,           /v1/Secrets",
    "/v1/Secrets/*,         /v1/Secrets/a%2Fb",
    "/v1/Secrets/a%2Fb,     /v1/Secrets/a%2fb",
    "/v1/Secrets/a b,       /v1/Secrets/a%20b",
    "/v1/Secrets/a%20b,     /v1/Secrets/a+b",
    "/v1/Secrets/a+b,       /v1/Secrets/a+b",
    "/v1/Secrets/a%2Bb,     /v1/Secrets/a+b",
    "/v1/Secrets/abc,       /v1/Secrets/%61bc",
    "/v1/Secrets/%C3%A4,    /v1/Secrets/%C3%A4",
    "/v1/Secrets/ä,         /v1/Secrets/%C3%A4",
    "/v1/Secrets/w*i*,      /v1/Secrets/wifi",
    "/v1/*/wifi,            /v1/Secrets/wifi",
    "/v1/Secrets/%2A,       /v1/Secrets/*",
    "/v1/Secrets/.*,        /v1/Secrets/.x",
    "/v1/Secrets/a,         /v1/Secrets/a.json",
    "/v1/Nothing,           /v1/Nothing",
    "/v1/Credentials/PublicKeys, /v1/Credentials/PublicKeys/",
    "/v1/Credentials/PublicKeys/CRabcdefabcdefabcdefabcdefabcdefab, /v1/Credentials/PublicKeys/CRABCDEFABCDEFABCDEFABCDEFABCDEFAB",
  })
  void strikesAMatchingPath(String path, String requested) {
    FakeFault fault = account.faults().add(Fault.status(500).on(GET, path));

    assertThat(get(requested)).isEqualTo(500);
    assertThat(fault.struck()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/Secrets,      /v1/Secrets/a",
    "/v1/Secrets/*,    /v1/Secrets",
    "/v1/*,            /v1/Secrets/a",
    "/v1/Secrets/a,    /v1/Secrets/A",
    "/v1/Secrets/.*,   /v1/Secrets/x",
    "/v1/Secrets/%2A,  /v1/Secrets/a",
    "/v1/Secrets/a/b,  /v1/Secrets/a%2Fb",
    "/v1/Secrets/a b,  /v1/Secrets/a%2Bb",
  })
  void passesOverAnotherPath(String path, String requested) {
    FakeFault fault = account.faults().add(Fault.status(500).onPath(path).always());

    assertThat(get(requested)).isNotEqualTo(500);
    assertThat(fault.struck()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thermostat",
        "therm*",
        "UVabcdefabcdefabcdefabcdefabcdefab",
        "UVABCDEFABCDEFABCDEFABCDEFABCDEFAB",
        "UV*"
      })
  void namesADeviceInAPathByEitherName(String device) {
    account.addDevice("UVabcdefabcdefabcdefabcdefabcdefab", "thermostat");
    account.addDevice("lamp");
    account.faults().add(Fault.status(500).onPath("/v1/Devices/" + device + "/Configs").always());

    assertThat(get("/v1/Devices/thermostat/Configs")).isEqualTo(500);
    assertThat(get("/v1/Devices/UVABCDEFABCDEFABCDEFABCDEFABCDEFab/Configs")).isEqualTo(500);
    assertThat(get("/v1/Devices/thermostat/Secrets")).isEqualTo(200);
    assertThat(get("/v1/Devices/lamp/Configs")).isEqualTo(device.equals("UV*") ? 500 : 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"firmware", "KAabcdefabcdefabcdefabcdefabcdefab"})
  void namesAnAppInAPathByEitherName(String app) {
    account.addApp("KAabcdefabcdefabcdefabcdefabcdefab", "firmware", "sha256:00", new byte[0]);
    account.faults().add(Fault.status(500).on(GET, "/v1/Apps/" + app).always());

    assertThat(get("/v1/Apps/firmware")).isEqualTo(500);
    assertThat(get("/v1/Apps/KAabcdefabcdefabcdefabcdefabcdefab")).isEqualTo(500);
  }

  @Test
  void strikesOnlyTheDevice() {
    FakeDevice thermostat = account.addDevice("thermostat");
    account.addDevice("lamp");
    account.faults().add(Fault.status(500).onDevice(thermostat.sid()).always());
    account.faults().add(Fault.status(501).onDevice("lamp").on(GET, "/v1/Devices/*/Configs"));

    assertThat(get("/v1/Devices/thermostat")).isEqualTo(500);
    assertThat(get("/v1/Devices/" + thermostat.sid() + "/Secrets/x")).isEqualTo(500);
    assertThat(get("/v1/Devices/lamp")).isEqualTo(200);
    assertThat(get("/v1/Devices/lamp/Configs")).isEqualTo(501);
    assertThat(get("/v1/Devices")).isEqualTo(200);
    assertThat(get("/v1/Apps/thermostat")).isEqualTo(404);
  }

  @Test
  void strikesNoRequestThatFailsEarlier() {
    FakeFault fault = account.faults().add(Fault.status(500).always());

    assertThat(
            client
                .send("GET /v1/Apps HTTP/1.1", RawHttpClient.authorization(account.sid(), "x"), "")
                .status())
        .isEqualTo(401);
    assertThat(get("/v1/Apps/")).isEqualTo(404);
    assertThat(get("/v1/Secrets/%")).isEqualTo(400);
    assertThat(client.post("/v1/Secrets", Map.of("Value", "v".repeat(70_000))).status())
        .isEqualTo(413);
    assertThat(fault.struck()).isZero();
  }

  @Test
  void strikesBeforeTheRouteIsLookedUp() {
    account.faults().add(Fault.status(503).always());

    assertThat(get("/v1/Unknown")).isEqualTo(503);
    assertThat(client.call("PUT", "/v1/Apps").status()).isEqualTo(503);
    assertThat(get("/v1/Devices/none")).isEqualTo(503);
  }

  @Test
  void limitsTheRateInASlidingWindowOfTheAccountsClock() {
    FakeFault limit =
        account
            .faults()
            .add(Fault.rateLimit(2, Duration.ofSeconds(10)).retryAfter(Duration.ofSeconds(5)));

    assertThat(get("/v1/Apps")).isEqualTo(200);
    account.clock().advance(Duration.ofSeconds(6));
    assertThat(List.of(get("/v1/Apps"), get("/v1/Apps"), get("/v1/Apps")))
        .containsExactly(200, 429, 429);
    account.clock().advance(Duration.ofSeconds(4));
    assertThat(List.of(get("/v1/Apps"), get("/v1/Apps"))).containsExactly(200, 429);
    account.clock().advance(Duration.ofSeconds(6));
    assertThat(get("/v1/Apps")).isEqualTo(200);
    assertThat(limit.struck()).isEqualTo(3);
    assertThat(client.get("/v1/Apps").header("Retry-After")).contains("5");
  }

  @Test
  void limitsTheRateAgainAfterTheClockWasSetBack() {
    account.faults().add(Fault.rateLimit(1, Duration.ofSeconds(10)).times(1));

    assertThat(List.of(get("/v1/Apps"), get("/v1/Apps"), get("/v1/Apps")))
        .containsExactly(200, 429, 429);
    account.clock().set(NOW.minusSeconds(3600));
    assertThat(List.of(get("/v1/Apps"), get("/v1/Apps"))).containsExactly(200, 429);
  }

  @Test
  void repeatsRandomStrikesWithARandomSeed() {
    List<Integer> first = randomStatuses(1);

    assertThat(first).contains(200, 500);
    assertThat(randomStatuses(1)).isEqualTo(first);
    assertThat(randomStatuses(2)).isNotEqualTo(first);
  }

  private static List<Integer> randomStatuses(long randomSeed) {
    try (MicrovisorServer repeatable =
        MicrovisorServer.builder()
            .options(ServerOptions.builder().randomSeed(randomSeed).build())
            .start()) {
      FakeAccount account = repeatable.addAccount("ACabcdefabcdefabcdefabcdefabcdefab", "token");
      account.faults().add(Fault.status(500).probability(0.5).always());
      RawHttpClient client = new RawHttpClient(account);
      return IntStream.range(0, 40).mapToObj(i -> client.get("/v1/Apps").status()).toList();
    }
  }

  @Test
  void journalTellsTheFault() {
    account.faults().add(Fault.status(503).on(POST, "/v1/Secrets"));
    client.post("/v1/Secrets", SECRET);
    client.post("/v1/Secrets", SECRET);

    assertThat(account.requests())
        .extracting(RecordedRequest::isArrangedError)
        .containsExactly(true, false);
    assertThat(account.requests().get(1).fault()).isEmpty();
    assertThat(account.requests().get(0).toString())
        .startsWith(
            "1 POST /v1/Secrets (Key, Value) 503 (20503) [fault 'status': not applied, delivered the complete response]: a fault that the test has arranged");
    assertThat(account.requestCounts().withStatus(503)).isEqualTo(1);
    assertThat(account.requestCounts().arrangedWithStatus(503)).isEqualTo(1);
  }
}
