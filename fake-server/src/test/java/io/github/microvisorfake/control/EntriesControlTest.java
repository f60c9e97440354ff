package io.github.microvisorfake.control;

import static io.github.microvisorfake.wire.RawHttpClient.keyValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.net.URLEncoder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configs and secrets of accounts and devices, in the control API. */
class EntriesControlTest extends AbstractControlTest {

  private static final String DATE = "2026-01-02T03:04:05.678Z";

  private ReceivedResponse create(String list, String key, String value) {
    return control.post(path + list, "{'key': '" + key + "', 'value': '" + value + "'}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"configs", "devices/thermostat-1/configs"})
  void createsShowsUpdatesAndRemovesAConfig(String list) {
    account.addDevice("thermostat-1");
    String config = "{'key':'k','value':'%s','dateUpdated':'" + DATE + "'}";

    assertBody(create(list, "k", "v"), 201, config.formatted("v"));
    assertBody(control.get(path + list + "/k"), 200, config.formatted("v"));
    assertBody(control.put(path + list + "/k", "{'value': 'w'}"), 200, config.formatted("w"));
    assertBody(
        control.get(path + list),
        200,
        "{'items':[" + config.formatted("w") + "],'nextPageToken':null}");
    assertNoContent(control.delete(path + list + "/k"));
    assertError(control.get(path + list + "/k"), 404, "there is no config with this key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secrets", "devices/thermostat-1/secrets"})
  void createsRevealsUpdatesAndRemovesASecret(String list) {
    account.addDevice("thermostat-1");

    ReceivedResponse created = create(list, "k", "hunter2!");
    assertSecret(created.json());
    assertThat(created.status()).isEqualTo(201);
    assertThat(control.get(path + list + "/k").json()).isEqualTo(created.json());
    assertThat(control.get(path + list + "/k?reveal=false").json()).isEqualTo(created.json());
    assertThat(control.get(path + list).json().path("items").path(0)).isEqualTo(created.json());
    assertBody(
        control.get(path + list + "/k?reveal=true"),
        200,
        "{'key':'k','value':'hunter2!','dateRotated':'" + DATE + "'}");

    ReceivedResponse updated = control.put(path + list + "/k", "{'value': 'other'}");
    assertSecret(updated.json());
    assertThat(updated.json().path("sha256")).isNotEqualTo(created.json().path("sha256"));
    assertNoContent(control.delete(path + list + "/k"));
    assertError(
        control.get(path + list + "/k?reveal=true"), 404, "there is no secret with this key");
  }

  private static void assertSecret(JsonNode secret) {
    assertThat(secret.fieldNames()).toIterable().containsExactly("key", "sha256", "dateRotated");
    assertThat(secret.path("sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(secret.path("dateRotated").asText()).isEqualTo(DATE);
  }

  @Test
  void configHasNoOtherValueToReveal() {
    create("configs", "k", "v");

    assertThat(control.get(path + "configs/k?reveal=true").body())
        .isEqualTo(control.get(path + "configs/k").body());
  }

  @Test
  void fourNamespacesAreSeparate() {
    FakeDevice device = account.addDevice("thermostat-1");
    create("configs", "k", "account config");
    create("secrets", "k", "account secret");
    create("devices/" + device.sid() + "/configs", "k", "device config");
    create("devices/thermostat-1/secrets", "k", "device secret");

    assertThat(account.config("k")).map(FakeConfig::value).contains("account config");
    assertThat(account.secret("k")).map(FakeSecret::value).contains("account secret");
    assertThat(device.config("k")).map(FakeConfig::value).contains("device config");
    assertThat(device.secret("k")).map(FakeSecret::value).contains("device secret");
  }

  @Test
  void requestsSeeWhatTheControlApiStores() {
    create("configs", "k", "v");

    assertThat(api.get("/v1/Configs/k").json().path("value").asText()).isEqualTo("v");
    assertThat(api.post("/v1/Configs", keyValue("k", "w")).status()).isEqualTo(409);
    control.put(path + "configs/k", "{'value': 'w'}");
    assertThat(api.get("/v1/Configs/k").json().path("value").asText()).isEqualTo("w");
    control.delete(path + "configs/k");
    assertThat(api.get("/v1/Configs/k").status()).isEqualTo(404);
  }

  @Test
  void updateSetsTheDate() {
    create("secrets", "k", "v");
    account.clock().advance(Duration.ofHours(1));

    assertThat(
            control.put(path + "secrets/k", "{'value': 'v'}").json().path("dateRotated").asText())
        .isEqualTo("2026-01-02T04:04:05.678Z");
  }

  @ParameterizedTest
  @CsvSource({"a/b, a%2Fb", "a b, a%20b", "a+b, a+b", "%, %25", "..,  %2E%2E", "é, %C3%A9"})
  void keyIsOneEncodedSegment(String key, String segment) {
    create("configs", key, "v");

    assertThat(control.get(path + "configs/" + segment).json().path("key").asText()).isEqualTo(key);
    assertNoContent(control.delete(path + "configs/" + segment));
    assertThat(account.configs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"configs", "secrets"})
  void rejectsAKeyThatExists(String list) {
    create(list, "k", "v");

    assertError(create(list, "k", "other"), 409, "with key 'k' already exists in this account");
    assertThat(control.get(path + list + "/k?reveal=true").body()).contains("\"v\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                              | the body has no 'key'; add it",
        "{'key': 'k'}                    | the body has no 'value'; add it",
        "{'value': 'v'}                  | the body has no 'key'; add it",
        "{'key': null, 'value': 'v'}     | the body has no 'key'; add it",
        "{'key': 'k', 'value': null}     | the body has no 'value'; add it",
        "{'key': '', 'value': 'v'}       | 0 characters; use 1 to 100",
        "{'key': 'k', 'value': ''}       | 0 characters; use 1 to 4096",
        "{'key': 'k', 'value': 42}       | a wrong type at 'value' (line 1, column",
        "{'key': 'k', 'value': 4.2}      | a wrong type at 'value'",
        "{'key': 'k', 'value': true}     | a wrong type at 'value'",
        "{'key': 'k', 'value': ['v']}    | a wrong type at 'value'",
        "{'key': {}, 'value': 'v'}       | a wrong type at 'key'",
        "{'key': 'k', 'Value': 'v'}      | the unknown name 'Value'",
        "{'key': 'k', 'value': '\\ud800'} | contains an unpaired surrogate"
      })
  void rejectsInvalidEntries(String json, String message) {
    account.addConfig("existing", "v");

    assertError(control.post(path + "configs", json.replace('\'', '"')), 400, message);
    assertThat(account.configs()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}               | the body has no 'value'; add it",
        "{'value': null}  | the body has no 'value'; add it",
        "{'value': ''}    | 0 characters; use 1 to 4096",
        "{'value': 42}    | a wrong type at 'value'",
        "{'key': 'k'}     | the unknown name 'key'"
      })
  void rejectsInvalidValues(String json, String message) {
    account.addSecret("k", "v");

    assertError(control.put(path + "secrets/k", json), 400, message);
    assertThat(account.secret("k")).map(FakeSecret::value).contains("v");
  }

  @Test
  void limitsAreThoseOfTheApi() {
    assertThat(create("configs", "k".repeat(100), "v".repeat(4096)).status()).isEqualTo(201);
    assertError(
        create("configs", "k".repeat(101), "v"), 400, "the key of a config has 101 characters");
    assertError(
        create("configs", "l", "v".repeat(4097)), 400, "the value of a config has 4097 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"configs", "secrets"})
  void whatIsNotThereIsNotFound(String list) {
    assertError(control.get(path + list + "/none"), 404, "GET the list for its keys");
    assertError(control.put(path + list + "/none", "{'value': 'v'}"), 404, "with this key");
    assertError(control.delete(path + list + "/none"), 404, "with this key");
    assertError(
        control.get(path + "devices/none/" + list),
        404,
        "there is no device 'none'",
        "unique name");
    assertError(create("devices/none/" + list, "k", "v"), 404, "there is no device 'none'");
    assertError(
        control.get("accounts/AC" + "0".repeat(32) + "/" + list),
        404,
        "there is no account 'AC00",
        "GET /_fake/accounts lists the accounts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TRUE", "1", "yes"})
  void revealIsTrueOrFalse(String value) {
    create("secrets", "k", "v");

    assertError(
        control.get(path + "secrets/k?reveal=" + value),
        400,
        "the parameter reveal is neither true nor false");
  }

  @Test
  void listIsInPages() {
    for (int i = 1; i <= 5; i++) {
      account.addConfig("k" + i, "v");
    }
    JsonNode first = control.get(path + "configs?pageSize=2").json();
    String next = path + "configs?pageSize=2&pageToken=" + first.path("nextPageToken").asText();
    account.removeConfig("k2");
    JsonNode second = control.get(next).json();
    JsonNode last =
        control
            .get(path + "configs?pageSize=1&pageToken=" + second.path("nextPageToken").asText())
            .json();

    assertThat(first.path("items").findValuesAsText("key")).containsExactly("k1", "k2");
    assertThat(second.path("items").findValuesAsText("key")).containsExactly("k3", "k4");
    assertThat(last.path("items").findValuesAsText("key")).containsExactly("k5");
    assertThat(last.path("nextPageToken").isNull()).isTrue();
  }

  @Test
  void pageHas50EntriesByDefault() {
    for (int i = 0; i < 51; i++) {
      account.addSecret("k" + i, "v");
    }

    JsonNode page = control.get(path + "secrets").json();

    assertThat(page.path("items")).hasSize(50);
    assertThat(page.path("nextPageToken").isTextual()).isTrue();
    assertThat(control.get(path + "secrets?pageSize=1000").json().path("items")).hasSize(51);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1001", "", "x", "1.0", "99999999999999999999", "٣", "+1"})
  void rejectsOtherPageSizes(String size) {
    String encoded = URLEncoder.encode(size, UTF_8);

    assertError(
        control.get(path + "configs?pageSize=" + encoded),
        400,
        "pageSize is not a whole number from 1 to 1000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "*", "-1", "%2B1", "zzzzzzzzzzzzzzzz", "%D9%A3"})
  void rejectsOtherPageTokens(String token) {
    assertError(
        control.get(path + "configs?pageToken=" + token),
        400,
        "pageToken is not one of this list; send the nextPageToken of the previous page");
  }
}
