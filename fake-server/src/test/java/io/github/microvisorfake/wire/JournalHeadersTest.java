package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.journal.RecordedHeader;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of requests and responses, and the beginning of bodies, as the journal records them. */
class JournalHeadersTest extends AbstractServerTest {

  private RecordedRequest last() {
    List<RecordedRequest> requests = account.requests();
    return requests.get(requests.size() - 1);
  }

  private void get(String headerLines) {
    client.send("GET /v1/Configs HTTP/1.1", headerLines, "");
  }

  private Optional<String> requestHeader(String name) {
    return last().requestHeaders().stream()
        .filter(header -> header.name().equals(name))
        .map(RecordedHeader::value)
        .findFirst();
  }

  @Test
  void recordsTheHeadersOfARequestSortedByName() {
    get("User-Agent: twilio-java/10.9.2\r\nx-trace: 7\r\n" + client.authorization());

    assertThat(last().requestHeaders())
        .containsExactly(
            new RecordedHeader("Authorization", "Basic " + account.sid() + ":(redacted)"),
            new RecordedHeader("Host", client.host()),
            new RecordedHeader("User-Agent", "twilio-java/10.9.2"),
            new RecordedHeader("x-trace", "7"));
  }

  @Test
  void recordsARepeatedHeaderEachTime() {
    get("X-Trace: 1\r\nX-Trace: 2\r\n" + client.authorization());

    assertThat(last().requestHeaders())
        .contains(new RecordedHeader("X-Trace", "1"), new RecordedHeader("X-Trace", "2"));
  }

  @Test
  void showsTheSidOfAnApiKeyButNotItsSecret() {
    FakeApiKey key = account.addApiKey();

    get(RawHttpClient.authorization(key.sid(), key.secret()));

    assertThat(requestHeader("Authorization")).contains("Basic " + key.sid() + ":(redacted)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer hunter2hunter2", "hunter2hunter2", "Basic hunter2hunter2"})
  void hidesAnAuthorizationThatIsNotASid(String authorization) {
    get("Authorization: " + authorization);
    get(RawHttpClient.authorization("hunter2hunter2", "x"));

    assertThat(server.requestsWithoutAccount())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(
            request ->
                assertThat(request.requestHeaders())
                    .contains(new RecordedHeader("Authorization", "(redacted)")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Proxy-Authorization",
        "Twilio-Client-Validation",
        "Cookie",
        "Set-Cookie",
        "cookie",
        "X-Auth-Token",
        "X-Api-Key",
        "Ocp-Apim-Subscription-Key",
        "X-CSRF-Token",
        "Private-Token",
        "X-Session-Id",
        "X-Client-Secret",
        "X-Password",
        "X-Hub-Signature-256"
      })
  void hidesHeadersWhoseNamesSuggestCredentials(String name) {
    get(name + ": hunter2hunter2\r\n" + client.authorization());

    assertThat(requestHeader(name)).contains(RecordedHeader.REDACTED);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Original, Bearer hunter2hunter2, (redacted)",
    "X-Original, basic hunter2hunter2, (redacted)",
    "Referer, https://user:hunter2@example.com/x, https://(user information)@example.com/x",
    "User-Agent, x https://user:hunter2@example.com, x https://(user information)@example.com",
    "X-Name, café, café",
    "Accept, text/html, text/html"
  })
  void hidesValuesThatAreCredentials(String name, String value, String shown) {
    get(name + ": " + value + "\r\n" + client.authorization());

    assertThat(requestHeader(name)).contains(shown);
  }

  @Test
  void recordsAtMostFiftyHeaders() {
    String many =
        IntStream.range(0, 90).mapToObj(i -> "X-" + i + ": v\r\n").collect(Collectors.joining());

    get(many + client.authorization());

    assertThat(last().requestHeaders()).hasSize(RecordedRequest.MAX_HEADERS);
  }

  @Test
  void cutsLongNamesAndValuesAndTheirTotal() {
    String long1 = "X-Long: " + "v".repeat(2_000) + "\r\n";
    get(long1.repeat(20) + "n".repeat(3_000) + ": v\r\n" + client.authorization());

    assertThat(last().requestHeaders())
        .allSatisfy(header -> assertThat(header.value()).hasSizeLessThanOrEqualTo(1_027));
    assertThat(last().requestHeaders())
        .extracting(RecordedHeader::value)
        .contains("v".repeat(RecordedRequest.MAX_HEADER_LENGTH) + "...");
    assertThat(last().requestHeaders().toString()).hasSizeLessThan(9_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/Configs",
        "GET /v1/Configs/missing",
        "GET /v1/Configs.json",
        "DELETE /v1/Configs/k",
        "PUT /v1/Configs",
        "GET /v1/Configs?PageSize=x"
      })
  void recordsTheHeadersThatAreSent(String line) {
    account.addConfig("k", "v");

    ReceivedResponse response = client.send(line + " HTTP/1.1", client.authorization(), "");

    Map<String, String> received = new LinkedHashMap<>(response.headers());
    received.remove("Connection");
    received.remove("Content-Length");
    assertThat(
            last().responseHeaders().stream()
                .collect(Collectors.toMap(RecordedHeader::name, RecordedHeader::value)))
        .containsExactlyInAnyOrderEntriesOf(received);
  }

  @Test
  void recordsTheHeaderThatAsksForCredentials() {
    get(RawHttpClient.authorization(account.sid(), "wrong"));

    assertThat(last().responseHeaders())
        .contains(new RecordedHeader("WWW-Authenticate", "Basic realm=\"Twilio API\""));
  }

  @Test
  void recordsTheBodyOfAResponse() {
    assertThat(last(client.post("/v1/Configs", "Key=k&Value=v")).responseBody())
        .contains(client.get("/v1/Configs/k").body());
    assertThat(last(client.get("/v1/Configs/x")).responseBody().orElseThrow())
        .startsWith("{\"code\":20404,");
    assertThat(last(client.delete("/v1/Configs/k")).responseBody()).isEmpty();
  }

  private RecordedRequest last(ReceivedResponse response) {
    assertThat(response.status()).isPositive();
    return last();
  }

  @Test
  void cutsALongBodyBetweenTwoCharacters() {
    for (String prefix : List.of("", "x", "xy")) {
      account.addConfig("k" + prefix, prefix + "€".repeat(2_000));

      String body = client.get("/v1/Configs/k" + prefix).body();

      String recorded = last().responseBody().orElseThrow();
      assertThat(recorded).endsWith("€...");
      assertThat(recorded.substring(0, recorded.length() - 3))
          .isSubstringOf(body)
          .satisfies(
              text ->
                  assertThat(text.getBytes(UTF_8).length)
                      .isBetween(
                          RecordedRequest.MAX_BODY_BYTES - 2, RecordedRequest.MAX_BODY_BYTES));
    }
  }

  @Test
  void doesNotRecordTheBodyWithTheSecretOfAnApiKey() {
    String path = "/2010-04-01/Accounts/" + account.sid() + "/SigningKeys.json";

    client.call("POST", path);
    assertThat(last().status()).isEqualTo(201);
    assertThat(last().responseBody()).isEmpty();

    account.faults().add(Fault.malformedJson());
    client.call("POST", path);
    assertThat(last().fault()).isPresent();
    assertThat(last().responseBody()).isEmpty();
  }

  @Test
  void recordsRequestsWithoutAnAccountInTheSameWay() {
    client.send("GET /v1/Configs HTTP/1.1", "X-Trace: 9", "");

    List<RecordedRequest> requests = account.requestsWithoutAccount();
    RecordedRequest request = requests.get(requests.size() - 1);
    assertThat(request.requestHeaders()).contains(new RecordedHeader("X-Trace", "9"));
    assertThat(request.responseBody().orElseThrow()).contains("20003");
  }

  /** Requests share recorded headers, which must not hide a difference. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Trace: 2",
        "x-trace: 1",
        "X-Trace: 1\r\nX-Trace: 1",
        "X-Other: 1",
        "Accept: */*"
      })
  void recordsEachRequestsOwnHeaders(String other) {
    get("X-Trace: 1\r\n" + client.authorization());
    get(other + "\r\n" + client.authorization());
    get("X-Trace: 1\r\n" + client.authorization());

    assertThat(account.requests().get(0).requestHeaders())
        .contains(new RecordedHeader("X-Trace", "1"))
        .isEqualTo(account.requests().get(2).requestHeaders());
    assertThat(account.requests().get(1).requestHeaders())
        .extracting(RecordedHeader::toString)
        .containsAll(List.of(other.split("\r\n")))
        .hasSize(2 + other.split("\r\n").length);
  }

  @Test
  void recordsTheCredentialsOfEachRequest() {
    FakeApiKey key = account.addApiKey();
    get(client.authorization());
    get(RawHttpClient.authorization(key.sid(), key.secret()));
    get(RawHttpClient.authorization(account.sid(), "wrong"));

    assertThat(account.requests())
        .extracting(request -> request.requestHeaders().get(0).value())
        .containsExactly(
            "Basic " + account.sid() + ":(redacted)",
            "Basic " + key.sid() + ":(redacted)",
            "Basic " + account.sid() + ":(redacted)");
  }
}
