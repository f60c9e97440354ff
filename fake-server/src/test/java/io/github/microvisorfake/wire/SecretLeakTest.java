package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.MicrovisorServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The value of a secret, sent in every valid and invalid way, is shown nowhere. */
class SecretLeakTest {

  private static final String CANARY =
      "Zq7+kPx9wLm2 Vt8~Hb4/Nc6%Ys3=Rf5&Gd1\"Wj0\\Xe9\u20acTu2?Bo8#Ka4;Iv6,Qh3";
  private static final String ENCODED = URLEncoder.encode(CANARY, UTF_8);
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final LeakDetector DETECTOR = new LeakDetector(CANARY);

  private final CapturedOutput output = new CapturedOutput();
  private MicrovisorServer server;
  private FakeAccount account;
  private FakeDevice device;

  /** A request that contains the secret. */
  private record SecretRequest(String line, String authorization, String type, String body) {
    SecretRequest withType(String other) {
      return new SecretRequest(line, authorization, other, body);
    }
  }

  @BeforeEach
  void start() {
    output.capture();
    server = MicrovisorServer.start();
    account = server.account();
    device = account.addDevice("thermostat-1");
  }

  @AfterEach
  void close() {
    server.close();
    output.release();
  }

  private String send(SecretRequest request) throws IOException {
    RawHttpClient client = new RawHttpClient(account);
    byte[] body = request.body.getBytes(UTF_8);
    String head =
        "%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s%sContent-Length: %d\r\n\r\n"
            .formatted(
                request.line,
                client.host(),
                line(request.authorization),
                line(request.type.isEmpty() ? "" : "Content-Type: " + request.type),
                body.length);
    try (Socket socket = client.connect()) {
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().write(body);
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static String line(String header) {
    return header.isEmpty() ? "" : header + "\r\n";
  }

  private SecretRequest form(String path, String body) {
    return typed(path, FORM, body);
  }

  private SecretRequest typed(String path, String type, String body) {
    return new SecretRequest(
        "POST " + path, new RawHttpClient(account).authorization(), type, body);
  }

  /** Valid requests, for secrets only: responses show the value of a config. */
  private List<SecretRequest> validRequests(String path) {
    return List.of(
        form(path, "Key=stored&Value=" + ENCODED),
        form(path, "Key=stored&Value=" + ENCODED),
        form(path, "Key=second&Value=v&Value=" + ENCODED),
        form(path, "Key=typeless&Value=" + ENCODED).withType(""),
        form(path + ".json", "Key=json&Value=" + ENCODED),
        form(path + "?Value=" + ENCODED, "Key=query&Value=" + ENCODED),
        form(path, "Key=&Value=" + ENCODED),
        form(path, "Key=split&Value=" + CANARY.replace("%", "%25")),
        form(path + "/stored", "Value=" + ENCODED),
        form(path + "/stored", "Value=v&Value=" + ENCODED));
  }

  private List<SecretRequest> requestsWithMisspelledNames(String path) {
    return Stream.of("value", "VALUE", "Vaule", "Value ", "value[]", "SecretValue")
        .map(name -> form(path, "Key=" + name.length() + "&" + name + "=" + ENCODED))
        .toList();
  }

  private List<SecretRequest> requestsWithInvalidBodies(String path) {
    String json = "{\"Key\":\"k\",\"Value\":\"%s\"}".formatted(CANARY.replaceAll("[\"\\\\]", "_"));
    String part = "--b\r\nContent-Disposition: form-data; name=\"Value\"\r\n\r\n%s\r\n--b--\r\n";
    return List.of(
        typed(path, "application/json", json),
        form(path, json),
        form(path, json.replace("%", "")),
        typed(path, "text/plain", CANARY),
        form(path, CANARY),
        form(path, ENCODED),
        form(path, "Key=k&Value=" + ENCODED + "%zz"),
        form(path, "Key=k&Value=%FF" + ENCODED),
        form(path, "Key=%&Value=" + ENCODED),
        form(path, "Key=" + "k".repeat(101) + "&Value=" + ENCODED),
        form(path, "Key=k&Value=" + ENCODED.repeat(100)),
        form(path, "Key=k&Value=" + ENCODED + "x".repeat(65_536)),
        typed(path, "multipart/form-data; boundary=b", part.formatted(CANARY)));
  }

  private List<SecretRequest> requestsWithInvalidPathsOrCredentials(String path) {
    String form = "Key=k&Value=" + ENCODED;
    String known = new RawHttpClient(account).authorization();
    String token = RawHttpClient.authorization(account.sid(), "wrong");
    String unknown = RawHttpClient.authorization("AC" + "7".repeat(32), "wrong");
    return List.of(
        form("/v1/Sekrets", form),
        form(path.replace("/v1", "/v2"), form),
        form(path + "/", form),
        form(path + "/%zz", form),
        form(path + "/nowhere", form),
        form(path + "?Key=k&Value=" + ENCODED, ""),
        form(path + "?Key=k&Value=" + ENCODED + "%zz", form),
        form(path + "?" + ENCODED, ""),
        form("/v1/Devices/nobody/Secrets", form),
        new SecretRequest("POST " + path, "", FORM, form),
        new SecretRequest("POST " + path, token, FORM, form),
        new SecretRequest("POST " + path, unknown, FORM, form),
        new SecretRequest("POST " + path, "Authorization: Bearer x", FORM, form),
        new SecretRequest("GET " + path + "?PageSize=1&Value=" + ENCODED, known, FORM, form),
        new SecretRequest("PUT " + path, known, FORM, form),
        new SecretRequest("PUT " + path + "/stored", known, FORM, form),
        new SecretRequest("DELETE " + path + "/k?Value=" + ENCODED, known, FORM, form));
  }

  private List<String> secretPaths() {
    return List.of("/v1/Secrets", "/v1/Devices/" + device.sid() + "/Secrets");
  }

  private List<SecretRequest> requests() {
    List<SecretRequest> requests = new ArrayList<>();
    for (String path : secretPaths()) {
      requests.addAll(validRequests(path));
      requests.addAll(requestsWithMisspelledNames(path));
      requests.addAll(requestsWithInvalidBodies(path));
      requests.addAll(requestsWithInvalidPathsOrCredentials(path));
    }
    return requests;
  }

  @ParameterizedTest(name = "updates allowed: {0}")
  @ValueSource(booleans = {false, true})
  void noResponseShowsTheSecret(boolean updates) throws IOException {
    account.setAllowUpdates(updates);

    for (SecretRequest request : requests()) {
      String response = send(request);
      assertThat(response).startsWith("HTTP/1.1 ");
      assertThat(DETECTOR.findIn(response))
          .as("%s%n%s%n%s", request.line, request.body, response)
          .isEmpty();
    }
    for (String path : secretPaths()) {
      assertThat(DETECTOR.findIn(send(get(path)) + send(get(path + "/stored")))).isEmpty();
    }
  }

  private SecretRequest get(String path) {
    return new SecretRequest("GET " + path, new RawHttpClient(account).authorization(), "", "");
  }

  @ParameterizedTest(name = "updates allowed: {0}")
  @ValueSource(booleans = {false, true})
  void neitherLogNorOutputShowsTheSecret(boolean updates) throws IOException {
    account.setAllowUpdates(updates);
    sendAll();

    assertThat(DETECTOR.findIn(output.text())).isEmpty();
  }

  @ParameterizedTest(name = "updates allowed: {0}")
  @ValueSource(booleans = {false, true})
  void noJournalShowsTheSecret(boolean updates) throws IOException {
    account.setAllowUpdates(updates);
    sendAll();

    assertThat(account.requests()).hasSizeGreaterThan(70);
    assertThat(account.requests())
        .allSatisfy(
            request -> {
              assertThat(DETECTOR.findIn(request.toString())).isEmpty();
              assertThat(DETECTOR.findIn(request.parameters().toString())).isEmpty();
              assertThat(DETECTOR.findIn(request.path() + request.explanation())).isEmpty();
              assertThat(DETECTOR.findIn(request.requestHeaders().toString())).isEmpty();
              assertThat(DETECTOR.findIn(request.responseHeaders().toString())).isEmpty();
              assertThat(DETECTOR.findIn(request.responseBody().orElse(""))).isEmpty();
              assertThat(DETECTOR.findIn(request.toCurl())).isEmpty();
            });
  }

  @Test
  void noToStringShowsTheSecret() throws IOException {
    sendAll();

    assertThat(DETECTOR.findIn(server + " " + server.accounts() + " " + account)).isEmpty();
    assertThat(DETECTOR.findIn(account.devices() + " " + device)).isEmpty();
    assertThat(DETECTOR.findIn(account.secrets() + " " + device.secrets())).isEmpty();
  }

  private void sendAll() throws IOException {
    for (SecretRequest request : requests()) {
      send(request);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/Configs", "/v1/Devices/thermostat-1/Configs"})
  void rejectedConfigShowsNoValue(String path) throws IOException {
    List<SecretRequest> rejected = new ArrayList<>(requestsWithMisspelledNames(path));
    rejected.addAll(requestsWithInvalidBodies(path));
    rejected.addAll(requestsWithInvalidPathsOrCredentials(path));

    for (SecretRequest request : rejected) {
      assertThat(DETECTOR.findIn(send(request))).as("%s", request.line).isEmpty();
    }
    assertThat(DETECTOR.findIn(output.text())).isEmpty();
  }

  @Test
  void storesTheSecretAndShowsItAsAConfig() throws IOException {
    for (String path : secretPaths()) {
      send(form(path, "Key=stored&Value=" + ENCODED));
    }

    assertThat(account.secret("stored").map(FakeSecret::value)).contains(CANARY);
    assertThat(device.secret("stored").map(FakeSecret::value)).contains(CANARY);
    assertThat(DETECTOR.findIn(send(form("/v1/Configs", "Key=k&Value=" + ENCODED)))).isNotEmpty();
  }

  @Test
  void detectorFindsEveryEncoding() {
    byte[] form = ("Key=k&Value=" + ENCODED).getBytes(UTF_8);
    for (String before : List.of("", "x", "xy")) {
      byte[] moved = (before + CANARY).getBytes(UTF_8);
      assertThat(DETECTOR.findIn(Base64.getEncoder().encodeToString(moved))).isNotEmpty();
      assertThat(DETECTOR.findIn(HexFormat.of().formatHex(moved))).isNotEmpty();
    }
    assertThat(DETECTOR.findIn(Base64.getUrlEncoder().encodeToString(form))).isNotEmpty();
    assertThat(DETECTOR.findIn(new String(form, ISO_8859_1))).isNotEmpty();
    assertThat(DETECTOR.findIn("..." + CANARY.substring(20, 28))).isNotEmpty();
  }

  @Test
  void detectorFindsTheSecretInLogAndOutput() {
    System.getLogger("microvisor").log(System.Logger.Level.TRACE, CANARY.substring(0, 8));
    System.out.print(CANARY.substring(8, 16));
    System.err.print(CANARY.substring(20, 28));

    assertThat(DETECTOR.findIn(output.text()))
        .contains(CANARY.substring(0, 8), CANARY.substring(8, 16), CANARY.substring(20, 28));
  }
}
