package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token counts for the list that handed it out, and for no other. */
class PageTokenTest {

  private static MicrovisorServer server;

  private FakeAccount account;
  private FakeDevice device;
  private Wire wire;

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start();
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @BeforeEach
  void addAccount() {
    account = filledAccount();
    device = account.devices().get(0);
    wire = new Wire(account);
  }

  private static FakeAccount filledAccount() {
    FakeAccount account = server.addAccount();
    account.addConfig("k1", "v");
    account.addConfig("k2", "v");
    FakeDevice device = account.addDevice("thermostat-1");
    device.addConfig("k1", "v");
    device.addConfig("k2", "v");
    return account;
  }

  private static String token(FakeAccount account, String list) {
    Answer answer = new Wire(account).get(list + "?PageSize=1");
    String next = answer.json().path("meta").path("next_page_url").asText();
    return next.substring(next.indexOf("PageToken=") + "PageToken=".length());
  }

  private Answer get(String list, String token) {
    return wire.get(list + "?PageToken=" + token);
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            """
            {"code":21481,"message":"Invalid PageToken",\
            "more_info":"https://www.twilio.com/docs/errors/21481","status":400}""");
    assertThat(answer.explanation()).contains("was not issued for this list");
  }

  @Test
  void ofAnotherKindItIsRefused() {
    assertRefused(get("/v1/Secrets", token(account, "/v1/Configs")));
  }

  @Test
  void ofAnotherOwnerItIsRefused() {
    String ofDevice = "/v1/Devices/" + device.sid() + "/Configs";

    assertRefused(get(ofDevice, token(account, "/v1/Configs")));
    assertRefused(get("/v1/Configs", token(account, ofDevice)));
  }

  @Test
  void ofAnotherDeviceItIsRefused() {
    FakeDevice other = account.addDevice("thermostat-2");
    String token = token(account, "/v1/Devices/thermostat-1/Configs");

    assertRefused(get("/v1/Devices/" + other.sid() + "/Configs", token));
  }

  @Test
  void ofAnotherAccountItIsRefused() {
    assertRefused(get("/v1/Configs", token(filledAccount(), "/v1/Configs")));
  }

  @Test
  void ofTheSameListByAnotherNameItCounts() {
    String token = token(account, "/v1/Devices/thermostat-1/Configs");

    Answer answer = get("/v1/Devices/" + device.sid() + "/Configs", token);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("configs").path(0).path("key").asText()).isEqualTo("k2");
  }

  @Test
  void itMayBeUsedTwice() {
    String token = token(account, "/v1/Configs");

    assertThat(get("/v1/Configs", token).body()).isEqualTo(get("/v1/Configs", token).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PA",
        "PA00000000000000000000000000000000",
        "PB00000000000000000000000000000000",
        "1",
        "%00",
        "%F0%9F%98%80"
      })
  void thatWasNeverHandedOutItIsRefused(String token) {
    assertRefused(get("/v1/Configs", token));
  }

  @Test
  void turnedRoundItIsRefused() {
    assertRefused(get("/v1/Configs", token(account, "/v1/Configs").replace("PA", "PB")));
  }
}
