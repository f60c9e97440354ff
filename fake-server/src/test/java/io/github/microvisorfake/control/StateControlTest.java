package io.github.microvisorfake.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeApp;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.wire.ReceivedResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole content of an account, in the control API: saved, restored and used as a seed. */
class StateControlTest extends AbstractControlTest {

  private FakeDevice device;

  @BeforeEach
  void addContent() {
    FakeApp app = account.addApp("sensor-firmware");
    device = account.addDevice("thermostat-1");
    device.setTargetApp(app);
    device.addSecret("wifi_password", "hunter2!");
    account.addConfig("api_url", "https://example.com");
    account.addApiKey();
    account.addSigningKey();
  }

  private String revealed() {
    ReceivedResponse state = control.get(path + "state?reveal=true");
    assertThat(state.status()).isEqualTo(200);
    assertThat(state.header("Content-Type")).contains("application/json");
    return state.body();
  }

  @Test
  void concealsSecretsAndCredentials() {
    ReceivedResponse response = control.get(path + "state");
    JsonNode state = response.json();

    assertThat(response.status()).isEqualTo(200);
    assertThat(state.path("sid").asText()).isEqualTo(account.sid());
    assertThat(state.path("configs").path("api_url").asText()).isEqualTo("https://example.com");
    assertThat(state.path("authToken").isMissingNode()).isTrue();
    JsonNode secret = state.path("devices").path(0).path("secrets").path("wifi_password");
    assertThat(secret.fieldNames()).toIterable().containsExactly("sha256");
    assertThat(secret.path("sha256"))
        .isEqualTo(
            control.get(path + "devices/thermostat-1/secrets/wifi_password").json().path("sha256"));
    assertThat(response.body())
        .doesNotContain("hunter2", account.authToken())
        .doesNotContain(account.apiKeys().get(0).secret());
    assertThat(control.get(path + "state?reveal=false").body()).isEqualTo(response.body());
  }

  @Test
  void revealedStateHasSecretsAndCredentials() {
    assertThat(revealed())
        .contains("hunter2!", account.authToken(), account.apiKeys().get(0).secret());
  }

  @Test
  void restoresASavedState() {
    String saved = revealed();
    account.removeDevice(device);
    account.removeConfig("api_url");
    account.addConfig("later", "v");

    assertNoContent(control.put(path + "state", saved));

    assertThat(revealed()).isEqualTo(saved);
    assertThat(account.config("later")).isEmpty();
    assertThat(account.device("thermostat-1").orElseThrow().secret("wifi_password"))
        .map(FakeSecret::value)
        .contains("hunter2!");
  }

  @Test
  void leftOutCredentialsStay() {
    String token = account.authToken();
    int keys = account.apiKeys().size();

    assertNoContent(control.put(path + "state", "{}"));

    assertThat(account.authToken()).isEqualTo(token);
    assertThat(account.apiKeys()).hasSize(keys);
    assertThat(account.devices()).isEmpty();
    assertThat(account.configs()).isEmpty();
  }

  @Test
  void keepsClockFaultsAndJournal() {
    control.post(path + "faults", "{'status': 503, 'skip': 9}");
    api.get("/v1/Configs");

    control.put(path + "state", "{}");

    assertThat(account.clock().instant()).isEqualTo(NOW);
    assertThat(account.faults().all()).hasSize(1);
    assertThat(account.requests()).hasSize(1);
  }

  @Test
  void concealedStateCannotBeRestored() {
    String concealed = control.get(path + "state").body();
    String before = revealed();

    assertError(
        control.put(path + "state", concealed),
        400,
        "this is the fingerprint of a secret, not its value; write the value");
    assertThat(revealed()).isEqualTo(before);
  }

  @Test
  void isASeedOfAnotherServer() {
    Seed seed = Seed.parse("saved.json", "{\"accounts\": [" + revealed() + "]}");
    try (MicrovisorServer other = MicrovisorServer.builder().seed(seed).start()) {
      FakeAccount copy = other.account();

      assertThat(copy.sid()).isEqualTo(account.sid());
      assertThat(copy.authToken()).isEqualTo(account.authToken());
      assertThat(copy.device("thermostat-1").orElseThrow().app().targetSid())
          .contains(account.apps().get(0).sid());
      assertThat(copy.publicKeys()).hasSize(1);
    }
  }

  @Test
  void isAnAccountOfTheSameServerWithADifferentSid() {
    String copy =
        revealed()
            .replace(account.sid(), "AC00112233445566778899aabbccddeeff")
            .replaceAll("\"apiKeys\"\\s*:\\s*\\[[^\\]]*\\],?", "");

    assertThat(control.post("accounts", copy).status()).isEqualTo(201);
    assertThat(
            control
                .get(
                    "accounts/AC00112233445566778899aabbccddeeff/devices/thermostat-1/secrets/wifi_password?reveal=true")
                .body())
        .contains("hunter2!");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'sid': 'AC00000000000000000000000000000000'}  | the body:1:",
        "{'configs': {'k': ''}}                         | the body:1:",
        "{'devises': []}                                | unknown name 'devises'; write 'devices'",
        "[]                                             | the body is not a JSON object",
        "''                                             | the body is not a JSON object",
        "{'devices': [                                  | the body is not valid JSON"
      })
  void rejectsInvalidStatesAndChangesNothing(String state, String message) {
    String before = revealed();

    assertError(control.put(path + "state", state), 400, message);
    assertThat(revealed()).isEqualTo(before);
  }

  @Test
  void unknownAccountIsNotFound() {
    assertError(control.get("accounts/AC1/state"), 404, "there is no account 'AC1'");
    assertError(control.put("accounts/AC1/state", "{}"), 404, "there is no account 'AC1'");
    assertError(control.get(path + "state?reveal=maybe"), 400, "neither true nor false");
  }
}
