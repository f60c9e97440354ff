package io.github.microvisorfake.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leak detection found, in the control API. */
class LeaksControlTest extends AbstractControlTest {

  private static final String SECRET = "hunter2! and more";

  @BeforeEach
  void addSecret() {
    account.leakDetection().setOn(true);
    FakeDevice device = account.addDevice("thermostat-1");
    device.addSecret("wifi_password", SECRET);
  }

  private JsonNode leaks() {
    ReceivedResponse response = control.get(path + "leaks");
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    assertThat(response.body()).doesNotContain("hunter2");
    return response.json().path("leaks");
  }

  private static String encoded(String form) {
    return switch (form) {
      case "base64" -> Base64.getEncoder().encodeToString(SECRET.getBytes(UTF_8));
      case "hex" -> HexFormat.of().formatHex(SECRET.getBytes(UTF_8));
      case "url" -> SECRET.replace("!", "%21").replace(" ", "%20");
      default -> SECRET;
    };
  }

  @Test
  void thereAreNoneAtFirst() {
    api.post("/v1/Secrets", RawHttpClient.keyValue("k", SECRET));

    assertBody(control.get(path + "leaks"), 200, "{'leaks':[]}");
  }

  @ParameterizedTest
  @CsvSource({"plain", "base64", "hex", "url"})
  void findsASecretInAConfig(String form) {
    account.addConfig("debug", "psk=" + encoded(form));

    assertThat(leaks())
        .singleElement()
        .hasToString(
            "{'secret':'thermostat-1/wifi_password','form':'%s','where':'config account/debug'}"
                .formatted(form)
                .replace('\'', '"'));
  }

  @Test
  void findsASecretInARequest() {
    api.send(
        "GET /v1/Configs HTTP/1.1", api.authorization() + "\r\nX-Trace: " + encoded("base64"), "");

    assertThat(leaks())
        .singleElement()
        .satisfies(
            leak -> {
              assertThat(leak.path("secret").asText()).isEqualTo("thermostat-1/wifi_password");
              assertThat(leak.path("form").asText()).isEqualTo("base64");
              assertThat(leak.path("where").asText()).isEqualTo("request 1 header X-Trace");
            });
  }

  /** Else an account in which nothing was searched would seem to have no leaks. */
  @Test
  void isAConflictIfDetectionIsOff() {
    account.leakDetection().setOn(false);

    assertError(control.get(path + "leaks"), 409, "leak detection of this account is off");
  }

  @Test
  void unknownAccountIsNotFound() {
    assertError(control.get("accounts/AC1/leaks"), 404, "there is no account 'AC1'");
    assertError(control.get(path + "leaks?x=y"), 400, "the unknown parameter 'x'");
    assertError(control.post(path + "leaks", ""), 405, "GET");
  }
}
