package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Successful responses explain parameters that were ignored but probably meant. */
class IgnoredParametersTest extends AbstractServerTest {

  @BeforeEach
  void addDeviceAndApp() {
    account.addDevice("thermostat-1");
    account.addApp("firmware-1");
    account.addConfig("stored", "v");
    account.setAllowUpdates(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UniqueName", "TargetApp", "LoggingEnabled", "RestartApp"})
  void nameInAnotherLetterCaseIsExplained(String name) {
    String sent = name.toLowerCase(Locale.ROOT);

    ReceivedResponse response = client.post("/v1/Devices/thermostat-1", sent + "=hunter2");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.explanation())
        .isEqualTo(
            "the form parameter '%s' was ignored because names are case-sensitive; send only '%s'"
                .formatted(sent, name));
  }

  @ParameterizedTest
  @CsvSource({"pageSize, PageSize", "PAGE, Page", "pagetoken, PageToken"})
  void nameInTheQueryOfAListIsExplained(String sent, String name) {
    ReceivedResponse response = client.get("/v1/Configs?" + sent + "=hunter2");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.explanation())
        .isEqualTo(
            "the query parameter '%s' was ignored because names are case-sensitive; send only '%s'"
                .formatted(sent, name));
  }

  @Test
  void formerNameOfTheTargetAppIsExplained() {
    ReceivedResponse response = client.post("/v1/Devices/thermostat-1", "AppSid=firmware-1");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.explanation())
        .isEqualTo("AppSid, the name of TargetApp until May 2022, was ignored; send TargetApp");
    assertThat(response.json().path("app").path("target_sid").isNull()).isTrue();
    assertThat(client.post("/v1/Configs", "Key=k&Value=v&AppSid=x").explanation()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/Configs?Value=hunter2, Key=k&Value=v, Value",
    "/v1/Secrets?Value=hunter2, Key=k&Value=v, Value",
    "/v1/Secrets?key=hunter2, Key=k&Value=v, key",
    "/v1/Configs/stored?Value=hunter2, Value=v, Value",
    "/v1/Devices/thermostat-1?TargetApp=firmware-1, RestartApp=false, TargetApp"
  })
  void parameterInTheQueryOfAPostIsExplained(String path, String form, String name) {
    ReceivedResponse response = client.post(path, form);

    assertThat(response.status()).isBetween(200, 201);
    assertThat(response.explanation())
        .isEqualTo(
            name
                + " in the query was ignored because a POST reads it from the body only; send it in the body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/Configs?key=x", "/v1/Configs?Other=x", "/v1/Configs?PageSize=x"})
  void unrelatedParameterIsNotExplained(String path) {
    assertThat(client.post(path, "Key=k&Value=v&Other=x").explanation()).isEmpty();
  }

  @Test
  void unrelatedParameterOfAReadIsNotExplained() {
    assertThat(client.get("/v1/Configs/stored?pageSize=1&Value=v").explanation()).isEmpty();
    assertThat(client.get("/v1/Configs?Value=v&Size=1").explanation()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/Credentials/PublicKeys, PublicKey@hunter2.pem, PublicKey",
    "/v1/Secrets, Key=k&Value@hunter2, Value",
    "/v1/Configs, Key@hunter2&Value=v, Key"
  })
  void nameOfAFileThatCurlDoesNotReadIsExplained(String path, String form, String name) {
    ReceivedResponse response = client.post(path, form);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("Missing required parameter " + name);
    assertThat(response.explanation())
        .contains("use --data-urlencode " + name + "@FILE")
        .doesNotContain("hunter2");
  }

  @Test
  void jsonWithTheTypeOfAFormIsExplained() {
    ReceivedResponse response = client.post("/v1/Secrets", "{\"Key\":\"k\",\"Value\":\"v\"}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.explanation()).startsWith("the body looks like JSON");
  }
}
