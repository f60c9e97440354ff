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

/** A page token is valid only for the list that issued it. */
class PageTokenScopeTest {

  private static MicrovisorServer server;

  private FakeAccount account;
  private FakeDevice device;
  private RawHttpClient client;

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
    client = new RawHttpClient(account);
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
    ReceivedResponse response = new RawHttpClient(account).get(list + "?PageSize=1");
    String next = response.json().path("meta").path("next_page_url").asText();
    return next.substring(next.indexOf("PageToken=") + "PageToken=".length());
  }

  private ReceivedResponse get(String list, String token) {
    return client.get(list + "?PageToken=" + token);
  }

  private static void assertRejected(ReceivedResponse response) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body())
        .isEqualTo(
            """
            {"code":21481,"message":"Invalid PageToken",\
            "more_info":"https://www.twilio.com/docs/errors/21481","status":400}""");
    assertThat(response.explanation()).contains("was not issued for this list");
  }

  @Test
  void rejectsATokenOfAnotherKindOfEntry() {
    assertRejected(get("/v1/Secrets", token(account, "/v1/Configs")));
  }

  @Test
  void rejectsATokenOfAnotherOwner() {
    String ofDevice = "/v1/Devices/" + device.sid() + "/Configs";

    assertRejected(get(ofDevice, token(account, "/v1/Configs")));
    assertRejected(get("/v1/Configs", token(account, ofDevice)));
  }

  @Test
  void rejectsATokenOfAnotherDevice() {
    FakeDevice other = account.addDevice("thermostat-2");
    String token = token(account, "/v1/Devices/thermostat-1/Configs");

    assertRejected(get("/v1/Devices/" + other.sid() + "/Configs", token));
  }

  @Test
  void rejectsATokenOfAnotherAccount() {
    assertRejected(get("/v1/Configs", token(filledAccount(), "/v1/Configs")));
  }

  @Test
  void acceptsATokenOfTheSameListUnderAnotherPath() {
    String token = token(account, "/v1/Devices/thermostat-1/Configs");

    ReceivedResponse response = get("/v1/Devices/" + device.sid() + "/Configs", token);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.json().path("configs").path(0).path("key").asText()).isEqualTo("k2");
  }

  @Test
  void acceptsATokenTwice() {
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
  void rejectsATokenThatWasNeverIssued(String token) {
    assertRejected(get("/v1/Configs", token));
  }

  @Test
  void rejectsATokenWithItsDirectionReversed() {
    assertRejected(get("/v1/Configs", token(account, "/v1/Configs").replace("PA", "PB")));
  }
}
