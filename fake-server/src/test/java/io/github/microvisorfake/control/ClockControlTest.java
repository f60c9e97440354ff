package io.github.microvisorfake.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.wire.RawHttpClient;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of an account in the control API. */
class ClockControlTest extends AbstractControlTest {

  @Test
  void showsAClockThatStandsStill() {
    assertBody(
        control.get(path + "clock"), 200, "{'now':'2026-01-02T03:04:05.678Z','running':false}");
  }

  @Test
  void setsTheClock() {
    assertBody(
        control.post(path + "clock", "{'set': '2030-01-01T00:00:00Z'}"),
        200,
        "{'now':'2030-01-01T00:00:00Z'}");
    api.post("/v1/Configs", RawHttpClient.keyValue("k", "v"));
    assertThat(account.config("k").orElseThrow().dateUpdated()).isEqualTo("2030-01-01T00:00:00Z");
  }

  @Test
  void advancesTheClock() {
    assertBody(
        control.post(path + "clock", "{'advance': 'PT1H'}"),
        200,
        "{'now':'2026-01-02T04:04:05.678Z'}");
    assertBody(
        control.post(path + "clock", "{'advance': 'P1DT0.322S'}"),
        200,
        "{'now':'2026-01-03T04:04:06Z'}");
  }

  @Test
  void letsTheClockRun() {
    assertThat(control.post(path + "clock", "{'run': true}").status()).isEqualTo(200);

    assertThat(control.get(path + "clock").json().path("running").asBoolean()).isTrue();
    Instant now = Instant.parse(control.get(path + "clock").json().path("now").asText());
    assertThat(now).isBetween(NOW, NOW.plus(Duration.ofMinutes(10)));
    control.post(path + "clock", "{'advance': 'PT1H'}");
    assertThat(control.get(path + "clock").json().path("running").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                     | the clock takes one change at a time; send set, advance, or run",
        "{'set': null}                          | the clock takes one change at a time",
        "{'run': false}                         | the clock takes one change at a time",
        "{'run': true, 'advance': 'PT1H'}       | the clock takes one change at a time",
        "{'set': '2030-01-01T00:00:00Z', 'advance': 'PT1H'} | the clock takes one change at a time",
        "{'run': 'true'}                        | a wrong type at 'run'",
        "{'run': 1}                             | a wrong type at 'run'",
        "{'set': 0}                             | a wrong type at 'set'",
        "{'set': '2030-01-01'}                  | set is not an instant; send one such as 2026-01-01T00:00:00Z",
        "{'set': 'now'}                         | set is not an instant",
        "{'set': ''}                            | set is not an instant",
        "{'set': '1969-12-31T23:59:59Z'}        | 1969-12-31T23:59:59Z is out of range; use a time from",
        "{'set': '9999-01-01T00:00:00Z'}        | is out of range",
        "{'set': '+1000000000-12-31T23:59:59Z'} | is out of range",
        "{'set': '-1000000000-01-01T00:00:00Z'} | is out of range",
        "{'set': '+1000000001-01-01T00:00:00Z'} | set is not an instant",
        "{'advance': '1h'}                      | advance is not a duration; send one such as PT1H",
        "{'advance': 'P1M'}                     | advance is not a duration",
        "{'advance': 3600}                      | a wrong type at 'advance'",
        "{'advance': 'PT-1H'}                   | the duration PT-1H is negative",
        "{'advance': 'P9000000D'}               | advancing the clock by",
        "{'advance': 'PT2562047788015215H'}     | advancing the clock by",
        "{'advance': 'PT2562047788015216H'}     | advance is not a duration",
        "{'now': '2030-01-01T00:00:00Z'}        | the unknown name 'now'",
        "[]                                     | a wrong type at its beginning",
        "null                                   | the body is null; send an object with set, advance, run",
        "''                                     | the body is empty; send an object with set, advance, run"
      })
  void rejectsInvalidChanges(String change, String message) {
    assertError(control.post(path + "clock", change), 400, message);
    assertThat(account.clock().instant()).isEqualTo(NOW);
    assertThat(account.clock().isRunning()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void unknownAccountIsNotFound(String method) {
    String body = method.equals("POST") ? "{'run': true}" : "";

    assertError(control.call(method, "accounts/AC1/clock", body), 404, "there is no account 'AC1'");
  }
}
