package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded requests are limited in size and shown on one line. */
class JournalLimitsTest {

  private final MicrovisorServer server = MicrovisorServer.start();
  private final FakeAccount account = server.account();
  private final RawHttpClient client = new RawHttpClient(account);

  @AfterEach
  void closeServer() {
    server.close();
  }

  private RecordedRequest only() {
    assertThat(account.requests()).hasSize(1);
    return account.requests().get(0);
  }

  @Test
  void keepsTheFirstOfThousandsOfParameters() {
    String form = IntStream.range(0, 9_000).mapToObj(i -> "p" + i).collect(Collectors.joining("&"));

    assertThat(client.post("/v1/Configs", form).status()).isEqualTo(400);

    assertThat(only().parameters()).hasSize(RecordedRequest.MAX_PARAMETERS);
  }

  @Test
  void truncatesALongPath() {
    client.get("/v1/Configs/" + "y".repeat(60_000));

    assertThat(only().path())
        .startsWith("/v1/Configs/yyy")
        .endsWith("y...")
        .hasSize(RecordedRequest.MAX_LENGTH + "...".length());
  }

  @Test
  void truncatesALongParameter() {
    client.get("/v1/Configs?PageToken=" + "A".repeat(60_000));

    assertThat(only().parameters().get(0).value().orElseThrow())
        .hasSize(RecordedRequest.MAX_LENGTH + "...".length());
  }

  @Test
  void truncatesTheLastOfManyLongParameters() {
    account.addDevice("thermostat-1");
    String form = "UniqueName=%s&TargetApp=%s&RestartApp=%s";

    client.post(
        "/v1/Devices/thermostat-1",
        form.formatted("u".repeat(20_000), "t".repeat(20_000), "r".repeat(20_000)));

    assertThat(only().parameters())
        .extracting(parameter -> parameter.value().orElseThrow())
        .containsExactly(
            "u".repeat(RecordedRequest.MAX_LENGTH) + "...",
            "t".repeat(RecordedRequest.MAX_VALUES_LENGTH - RecordedRequest.MAX_LENGTH) + "...",
            "...");
  }

  @Test
  void doesNotShowAMethodThatHttpDoesNotDefine() {
    client.call("hunter2", "/v1/Configs");
    client.call("M".repeat(60_000), "/v1/Configs");
    client.call("PATCH", "/v1/Configs");

    assertThat(account.requests())
        .extracting(RecordedRequest::method)
        .containsExactly(RecordedRequest.UNKNOWN_METHOD, RecordedRequest.UNKNOWN_METHOD, "PATCH");
    assertThat(account.requests().toString()).doesNotContain("hunter2");
  }

  @Test
  void doesNotShowAPasswordInAUrlThatIsSentAsPath() {
    client.get("//user:hunter2@host/v1/Configs");
    client.get("/http://hunter2@host/v1/Configs");

    assertThat(account.requests())
        .extracting(RecordedRequest::path)
        .containsExactly(
            "//(user information)@host/v1/Configs", "/http://(user information)@host/v1/Configs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//AC1:p@hunter2@localhost/v1",
        "//AC1:p/hunter2@localhost",
        "/http:/AC1:hunter2@localhost/v1",
        "/https:%2F%2FAC1:hunter2@localhost",
        "//AC1%3Ahunter2%40localhost",
        "/AC1:hunter2@localhost/v1/Configs",
        "/v1/Configs/SK1%3Ahunter2%40x"
      })
  void showsAPasswordInAPathNowhere(String path) {
    ReceivedResponse response = client.get(path);

    assertThat(response.body() + response.headers()).doesNotContain("hunter2");
    assertThat(account.requests().toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/Configs/a@b",
        "/v1/Configs/a:b@c",
        "/v1/Configs/AC@b",
        "/v1/Configs/https%3A%2F%2Fx%2Fy%40z"
      })
  void showsAnAtSignThatEndsNoPassword(String path) {
    client.get(path);

    assertThat(account.requests()).extracting(RecordedRequest::path).containsExactly(path);
  }

  @Test
  void escapesALineBreakInAValue() {
    client.post("/v1/Configs", "Key=wi%0Afi&Value=v");

    assertThat(only().toString()).contains("Key=wi\\u000Afi").doesNotContain("\n");
    assertThat(only().parameters().get(0).value()).contains("wi\nfi");
  }

  @Test
  void showsAKeyThatExceedsTheLimit() {
    client.post("/v1/Configs", "Key=" + "k".repeat(101) + "&Value=v");

    assertThat(only().parameters().get(0).value()).contains("k".repeat(101));
  }

  @Test
  void hidesTheParametersOfAnUpdateThatIsNotAllowed() {
    account.addConfig("k", "v");

    client.post("/v1/Configs/k", "Value=w");

    assertThat(only().status()).isEqualTo(405);
    assertThat(only().parameters()).hasToString("[Value]");
  }
}
