package io.github.microvisorfake.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts and the counts of what they hold, in the control API. */
class AccountsControlTest extends AbstractControlTest {

  private static final int ATTEMPTS = 50;

  private static FakeAccount accountOf(ReceivedResponse created) {
    String sid = created.json().path("accountSid").asText();
    return server.accounts().stream().filter(one -> one.sid().equals(sid)).findAny().orElseThrow();
  }

  private JsonNode counts() {
    for (JsonNode counts : control.get("accounts").json().path("accounts")) {
      if (counts.path("accountSid").asText().equals(account.sid())) {
        return counts;
      }
    }
    throw new AssertionError("not listed: " + account);
  }

  @Test
  void listsTheNumbersOfWhatAnAccountHolds() {
    FakeDevice device = account.addDevice("thermostat-1");
    account.addDevice();
    account.addApp("sensor-firmware");
    account.addConfig("a", "v");
    account.addConfig("b", "v");
    account.addConfig("c", "v");
    account.addSecret("a", "v");
    device.addConfig("of the device", "v");
    account.addSigningKey();
    api.get("/v1/Configs");
    api.get("/v1/Secrets");

    assertThat(counts())
        .hasToString(
            "{'accountSid':'%s','devices':2,'apps':1,'configs':3,'secrets':1,'publicKeys':1,'requests':2}"
                .formatted(account.sid())
                .replace('\'', '"'));
  }

  @Test
  void listsAllAccountsOldestFirst() {
    FakeAccount next = server.addAccount();

    assertThat(control.get("accounts").json().path("accounts").findValuesAsText("accountSid"))
        .startsWith(server.account().sid())
        .containsSubsequence(account.sid(), next.sid());
  }

  @Test
  void addsAnEmptyAccount() {
    ReceivedResponse created = control.post("accounts", "{}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().fieldNames()).toIterable().containsExactly("accountSid", "authToken");
    assertThat(created.json().path("authToken").asText()).isEqualTo(accountOf(created).authToken());
    assertThat(new RawHttpClient(accountOf(created)).get("/v1/Devices").status()).isEqualTo(200);
  }

  @Test
  void oneOfSimultaneousCallsAddsTheAccount() {
    for (int i = 0; i < ATTEMPTS; i++) {
      String seed = "{'sid': 'AC%032x', 'configs': {'a': 'v'}}".formatted(i);
      List<Integer> statuses =
          IntStream.range(0, 4)
              .parallel()
              .mapToObj(call -> control.post("accounts", seed).status())
              .toList();

      assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }
  }

  @Test
  void addsAnAccountFromASeed() {
    ReceivedResponse created =
        control.post(
            "accounts",
            """
            {'sid': 'AC0123456789abcdef0123456789abcdef', 'authToken': 'token-1',
             'configs': {'api_url': 'https://example.com', 'version': 1.10}, 'secrets': {'root': 's'},
             'apps': [{'uniqueName': 'sensor'}],
             'devices': ['thermostat-1', {'uniqueName': 'thermostat-2', 'targetApp': 'sensor', 'secrets': {'k': 'v'}}]}
            """);

    assertBody(
        created, 201, "{'accountSid':'AC0123456789abcdef0123456789abcdef','authToken':'token-1'}");
    FakeAccount added = accountOf(created);
    assertThat(added.config("version").orElseThrow().value()).isEqualTo("1.10");
    assertThat(added.device("thermostat-2").orElseThrow().secret("k"))
        .map(FakeSecret::value)
        .contains("v");
  }

  @Test
  void rejectsASidThatExists() {
    String seed = "{'sid': '%s', 'configs': {'k': 'v'}}";

    assertError(
        control.post("accounts", seed.formatted(account.sid())),
        409,
        "an account with this SID already exists");
    assertError(
        control.post(
            "accounts", seed.formatted("AC" + account.sid().substring(2).toUpperCase(Locale.ROOT))),
        409,
        "an account with this SID already exists");
    assertThat(account.configs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                             | the body is not a JSON object; send exactly one",
        "null                           | the body is not a JSON object",
        "{} {}                          | the body is not a JSON object; send exactly one",
        "''                             | the body is not a JSON object",
        "configs: {}                    | the body is not valid JSON",
        "{'configs': {}                 | the body is not valid JSON",
        "{'sid': 'AC1', 'sid': 'AC2'}   | the body is not valid JSON",
        "{'accounts': []}               | the body:1:2: 'accounts' belongs to a seed file; write one entry",
        "{'devises': []}                | the body:1:2: unknown name 'devises'; write 'devices'",
        "{'sid': 'AC123'}               | the body:1:",
        "{'sid': 42}                    | the body:1:",
        "{'configs': {'k': null}}       | the body:1:",
        "{'configs': {'k': ['v']}}      | the body:1:",
        "{'configs': ['k']}             | the body:1:",
        "{'secrets': {'k': {'sha256': 'x'}}} | the body:1:",
        "{'devices': ['a', 'a']}        | the body:1:",
        "{'devices': [{'targetApp': 'none'}]} | the body:1:",
        "{'authToken': ''}              | the body:1:"
      })
  void rejectsInvalidSeedsAndAddsNothing(String seed, String message) {
    int accounts = server.accounts().size();

    assertError(control.post("accounts", seed), 400, message);
    assertThat(server.accounts()).hasSize(accounts);
  }

  @Test
  void seedIsNotYaml() {
    assertError(
        control.send(
            "POST", "accounts", control.authorization() + "\r\n" + ControlClient.JSON, "a: b"),
        400,
        "the body is not valid JSON");
  }

  @Test
  void resetRemovesWhatWasAdded() {
    account.addDevice("thermostat-1");
    account.addSecret("k", "v");

    assertNoContent(control.post(path + "reset", ""));

    assertThat(account.devices()).isEmpty();
    assertThat(account.secrets()).isEmpty();
  }

  @Test
  void resetReturnsToTheSeedAndKeepsClockFaultsAndJournal() {
    FakeAccount seeded =
        accountOf(control.post("accounts", "{'configs': {'k': 'v'}, 'devices': ['thermostat-1']}"));
    String its = "accounts/" + seeded.sid() + "/";
    control.delete(its + "configs/k");
    control.delete(its + "devices/thermostat-1");
    control.post(its + "clock", "{'set': '2030-01-01T00:00:00Z'}");
    control.post(its + "faults", "{'status': 503, 'skip': 9}");
    new RawHttpClient(seeded).get("/v1/Configs");

    assertNoContent(control.post(its + "reset", "{}"));

    assertThat(seeded.config("k")).isPresent();
    assertThat(seeded.device("thermostat-1")).isPresent();
    assertThat(seeded.clock().instant()).hasToString("2030-01-01T00:00:00Z");
    assertThat(seeded.faults().all()).hasSize(1);
    assertThat(seeded.requests()).hasSize(1);
  }

  @Test
  void unknownAccountIsNotFound() {
    for (String sid : new String[] {"AC" + "9".repeat(32), "AC1", "thermostat-1", "%20"}) {
      assertError(
          control.post("accounts/" + sid + "/reset", ""),
          404,
          "there is no ",
          "GET /_fake/accounts lists the accounts");
    }
  }
}
