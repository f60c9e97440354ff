package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is sent to the upload and to the API keys is shown nowhere, and the secret of a created API
 * key only in the one response.
 */
@SuppressWarnings("NullAway.Init")
class OtherApiLeakTest {

  private static final String CANARY = "Zq7kPx9wLm2Vt8Hb4Nc6Ys3Rf5Gd1Wj0Xe9";
  private static final String PATH = "/2010-04-01/Accounts/%s/SigningKeys.json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data; boundary=b";

  private final CapturedOutput output = new CapturedOutput();
  private MicrovisorServer server;
  private FakeAccount account;
  private RawHttpClient client;

  /** A request whose body or query has the canary where it is no name. */
  private record CanaryRequest(String path, String type, String body) {}

  @BeforeEach
  void start() {
    output.capture();
    server = MicrovisorServer.start();
    account = server.account();
    client = new RawHttpClient(account);
  }

  @AfterEach
  void close() {
    server.close();
    output.release();
  }

  private static String part(String parameters, String content) {
    return "--b\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(parameters, content);
  }

  static Stream<CanaryRequest> requests() {
    String file = part("name=\"File\"; filename=\"" + CANARY + ".zip\"", "PK\003\004" + CANARY);
    String value = part("name=\"Value\"", CANARY);
    return Stream.of(
        new CanaryRequest("/v1/Apps", MULTIPART, file + "--b--\r\n"),
        new CanaryRequest("/v1/Apps", MULTIPART, file),
        new CanaryRequest("/v1/Apps", MULTIPART, file + value + "--b--\r\n"),
        new CanaryRequest("/v1/Apps?Value=" + CANARY, MULTIPART, value + "--b--\r\n"),
        new CanaryRequest("/v1/Apps?File=" + CANARY + "%zz", MULTIPART, file + "--b--\r\n"),
        new CanaryRequest("/v1/Apps", FORM, "File=" + CANARY),
        new CanaryRequest("/v1/Apps", "application/json", "{\"File\":\"" + CANARY + "\"}"),
        new CanaryRequest("/v1/Apps", MULTIPART, CANARY),
        new CanaryRequest("/v1/App", MULTIPART, file + "--b--\r\n"),
        new CanaryRequest(PATH, FORM, "Value=" + CANARY),
        new CanaryRequest(PATH, FORM, "friendlyName=" + CANARY),
        new CanaryRequest(PATH, FORM, "Secret=" + CANARY),
        new CanaryRequest(PATH + "?Secret=" + CANARY, FORM, "FriendlyName=x"),
        new CanaryRequest(PATH, FORM, CANARY),
        new CanaryRequest(PATH, FORM, "FriendlyName=x%zz" + CANARY),
        new CanaryRequest(PATH, "application/json", "{\"FriendlyName\":\"" + CANARY + "\"}"),
        new CanaryRequest(PATH.replace("Signing", ""), MULTIPART, value + "--b--\r\n"),
        new CanaryRequest(PATH.replace("Signing", "Sing"), FORM, "FriendlyName=" + CANARY));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void contentIsShownNowhere(CanaryRequest request) {
    ReceivedResponse response =
        client.send(
            "POST " + request.path.replace("%s", account.sid()) + " HTTP/1.1",
            client.authorization() + "\r\nContent-Type: " + request.type,
            request.body);

    LeakDetector detector = new LeakDetector(CANARY);
    assertThat(response.status()).isBetween(200, 499);
    assertThat(detector.findIn(response.body() + response.headers())).isEmpty();
    assertThat(detector.findIn(output.text())).isEmpty();
    assertThat(detector.findIn(account + " " + account.apps() + account.apiKeys())).isEmpty();
    for (RecordedRequest recorded : account.requests()) {
      assertThat(detector.findIn(recorded + " " + recorded.parameters())).isEmpty();
    }
  }

  @Test
  void secretOfACreatedApiKeyIsShownOnce() {
    String path = PATH.formatted(account.sid());
    String secret = client.post(path, "FriendlyName=x").json().path("secret").asText();
    String sid = account.apiKeys().get(0).sid();
    LeakDetector detector = new LeakDetector(secret);
    assertThat(account.apiKeys().get(0).secret()).isEqualTo(secret);

    for (String line : List.of("GET /v1/Configs", "POST " + path, "GET /v1/Nothing", "PUT /%zz")) {
      String authorization = RawHttpClient.authorization(sid, secret);
      ReceivedResponse response = client.send(line + " HTTP/1.1", authorization, "");
      assertThat(detector.findIn(response.body() + response.headers())).as(line).isEmpty();
    }
    assertThat(detector.findIn(client.post(path, "FriendlyName=x").body())).isEmpty();
    assertThat(detector.findIn(output.text())).isEmpty();
    assertThat(detector.findIn(account + " " + account.apiKeys() + account.requests())).isEmpty();
  }
}
