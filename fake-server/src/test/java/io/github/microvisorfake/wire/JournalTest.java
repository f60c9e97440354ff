package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedParameter;
import io.github.microvisorfake.journal.RecordedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as an account's journal records them. */
class JournalTest {

  private static MicrovisorServer server;

  private FakeAccount account;
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
    account = server.addAccount();
    account.addDevice("thermostat-1");
    client = new RawHttpClient(account);
  }

  private RecordedRequest last() {
    List<RecordedRequest> requests = account.requests();
    return requests.get(requests.size() - 1);
  }

  private static RecordedParameter shown(String name, String value) {
    return RecordedParameter.of(name, value);
  }

  private static RecordedParameter named(String name) {
    return RecordedParameter.withoutValue(name);
  }

  private static final RecordedParameter UNKNOWN = named(RecordedParameter.UNKNOWN);

  @Test
  void numbersRequestsFromOne() {
    client.post("/v1/Configs", "Key=k&Value=v");
    client.get("/v1/Configs/k?PageSize=1");
    client.delete("/v1/Configs/k");
    client.call("PATCH", "/v1/Configs");

    assertThat(account.requests())
        .extracting(
            RecordedRequest::number,
            RecordedRequest::method,
            RecordedRequest::path,
            RecordedRequest::status,
            RecordedRequest::code)
        .containsExactly(
            tuple(1L, "POST", "/v1/Configs", 201, 0),
            tuple(2L, "GET", "/v1/Configs/k", 200, 0),
            tuple(3L, "DELETE", "/v1/Configs/k", 204, 0),
            tuple(4L, "PATCH", "/v1/Configs", 405, 20004));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/Configs/a%2Fb%20c+d",
        "/v1/Secrets.json",
        "/v1//Configs",
        "/v1/Configs/",
        "/v1/Configs/%zz",
        "/v1/Configs/..",
        "/v1/Configs/café",
        "/elsewhere"
      })
  void recordsThePathAsReceivedWithoutItsQuery(String path) {
    client.get(path + "?PageSize=1");

    assertThat(last().path()).isEqualTo(path);
  }

  @Test
  void recordsInvalidUtf8WithoutReplacementCharacters() {
    String request = authorized("GET /v1/Configs/caf\u00E9 HTTP/1.1");

    assertThat(client.send(request.getBytes(StandardCharsets.ISO_8859_1)).status()).isEqualTo(400);

    assertThat(last().path()).startsWith("/v1/Configs/caf").doesNotContain("\uFFFD");
  }

  @Test
  void recordsOnlyThePathOfAnAbsoluteTarget() {
    client.get(account.uri() + "/v1/Configs");

    assertThat(last().path()).isEqualTo("/v1/Configs");
  }

  @Test
  void showsKeyAndValueOfAConfig() {
    client.post("/v1/Configs", "Key=a+b&Value=%C3%A9&x=y");
    assertThat(last().parameters())
        .containsExactly(shown("Key", "a b"), shown("Value", "é"), UNKNOWN);

    client.post("/v1/Devices/thermostat-1/Configs", "Value=v&Key=k");
    assertThat(last().parameters()).containsExactly(shown("Value", "v"), shown("Key", "k"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/Secrets", "/v1/Devices/thermostat-1/Secrets"})
  void showsTheKeyOfASecretButNotItsValue(String path) {
    client.post(path, "Key=k&Value=v");
    assertThat(last().parameters()).containsExactly(shown("Key", "k"), named("Value"));

    account.setAllowUpdates(true);
    client.post(path + "/k", "Value=w");
    assertThat(last().parameters()).containsExactly(named("Value"));
  }

  @Test
  void knowsLowerCaseParameterNamesOfAccountSecrets() {
    client.post("/v1/Secrets", "key=k&value=v");
    assertThat(last().parameters()).containsExactly(shown("key", "k"), named("value"));

    client.post("/v1/Configs", "key=k&value=v");
    assertThat(last().parameters()).containsExactly(named("key"), named("value"));
  }

  @Test
  void showsOnlyThePagingParametersOfAList() {
    client.get("/v1/Secrets?Value=v&Page=2&PageSize=1&Key=k");
    assertThat(last().parameters())
        .containsExactlyInAnyOrder(shown("PageSize", "1"), shown("Page", "2"));

    client.get("/v1/Secrets?PageToken=PA1");
    assertThat(last().parameters()).containsExactly(shown("PageToken", "PA1"));
  }

  @Test
  void keepsTheOrderOfQueryParameters() {
    client.get("/v1/Secrets?Page=2&PageSize=1");

    assertThat(last().parameters()).containsExactly(shown("Page", "2"), shown("PageSize", "1"));
  }

  @Test
  void hidesTheValuesOfIgnoredParameters() {
    client.post("/v1/Configs?PageSize=7", "Key=k&Value=v&Page=3");
    assertThat(last().parameters())
        .containsExactly(named("PageSize"), shown("Key", "k"), shown("Value", "v"), named("Page"));

    client.send(
        "DELETE /v1/Configs/k HTTP/1.1",
        client.authorization() + "\r\nContent-Type: application/x-www-form-urlencoded",
        "Key=k&Value=v");
    assertThat(last().parameters()).containsExactly(named("Key"), named("Value"));
  }

  @Test
  void hidesTheKeyParameterOfAnUpdate() {
    account.setAllowUpdates(true);
    account.addConfig("k", "v");

    client.post("/v1/Configs/k", "Key=other&Value=w");

    assertThat(last().parameters()).containsExactly(named("Key"), shown("Value", "w"));
  }

  @Test
  void hidesParameterValuesForUnknownPathsAndMethods() {
    client.post("/v1/Konfigs", "Key=k&Value=v");
    assertThat(last().parameters()).containsExactly(named("Key"), named("Value"));

    client.send("PUT /v1/Configs HTTP/1.1", client.authorization(), "Key=k&Value=v");
    assertThat(last().parameters()).containsExactly(named("Key"), named("Value"));
  }

  @Test
  void recordsAnUnauthorizedRequestInTheNamedAccountWithoutValues() {
    FakeAccount other = server.addAccount();
    String authorization = RawHttpClient.authorization(other.sid(), "wrong");

    client.send("POST /v1/Configs HTTP/1.1", authorization, "Key=k&Value=v");

    assertThat(account.requests()).isEmpty();
    assertThat(other.requests()).hasSize(1);
    RecordedRequest rejected = other.requests().get(0);
    assertThat(rejected.status()).isEqualTo(401);
    assertThat(rejected.code()).isEqualTo(20003);
    assertThat(rejected.parameters()).containsExactly(named("Key"), named("Value"));
  }

  @Test
  void recordsAnUnauthorizedRequestInAnyLetterCaseOfTheSid() {
    String shouted = "AC" + account.sid().substring(2).toUpperCase(Locale.ROOT);

    client.send("GET /v1/Configs HTTP/1.1", RawHttpClient.authorization(shouted, "wrong"), "");

    assertThat(account.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/Configs/nowhere", "/v1/Configs/%zz", "/v1/Configs/", "/v1/Configs?PageSize=0",
        "/v1/Konfigs", "/v1/Secrets.json", "/v1/Configs?%FF", "/v1/Configs"
      })
  void recordsStatusCodeAndExplanationOfTheResponse(String path) {
    ReceivedResponse response = client.get(path);

    assertThat(last().status()).isEqualTo(response.status());
    assertThat(last().code()).isEqualTo(response.code());
    assertThat(last().explanation()).isEqualTo(response.header("X-Microvisor-Fake-Explain"));
    assertThat(last().duration()).isGreaterThanOrEqualTo(Duration.ZERO);
  }

  @Test
  void recordsATooLargeBodyWithoutParameters() {
    client.post("/v1/Configs", "Key=k&Value=" + "v".repeat(65_536));

    assertThat(last().status()).isEqualTo(413);
    assertThat(last().parameters()).isEmpty();
  }

  private String authorized(String requestLine) {
    return "%s\r\nHost: %s\r\n%s\r\n\r\n"
        .formatted(requestLine, client.host(), client.authorization());
  }
}
