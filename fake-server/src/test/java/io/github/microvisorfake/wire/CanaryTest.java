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

/** A secret's value, sent in every right and wrong way, is seen again nowhere. */
class CanaryTest {

  private static final String CANARY =
      "Zq7+kPx9wLm2 Vt8~Hb4/Nc6%Ys3=Rf5&Gd1\"Wj0\\Xe9\u20acTu2?Bo8#Ka4;Iv6,Qh3";
  private static final String ENCODED = URLEncoder.encode(CANARY, UTF_8);
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Traces TRACES = new Traces(CANARY);

  private final Output output = new Output();
  private MicrovisorServer server;
  private FakeAccount account;
  private FakeDevice device;

  /** A request that carries the canary. */
  private record Attempt(String line, String authorization, String type, String body) {
    Attempt withType(String other) {
      return new Attempt(line, authorization, other, body);
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

  private String send(Attempt attempt) throws IOException {
    Wire wire = new Wire(account);
    byte[] body = attempt.body.getBytes(UTF_8);
    String head =
        "%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s%sContent-Length: %d\r\n\r\n"
            .formatted(
                attempt.line,
                wire.host(),
                line(attempt.authorization),
                line(attempt.type.isEmpty() ? "" : "Content-Type: " + attempt.type),
                body.length);
    try (Socket socket = wire.connect()) {
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().write(body);
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static String line(String header) {
    return header.isEmpty() ? "" : header + "\r\n";
  }

  private Attempt form(String path, String body) {
    return typed(path, FORM, body);
  }

  private Attempt typed(String path, String type, String body) {
    return new Attempt("POST " + path, new Wire(account).authorization(), type, body);
  }

  /** Ways that are right, and so only for secrets: a config's value comes back. */
  private List<Attempt> rightWays(String path) {
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

  private List<Attempt> wrongNames(String path) {
    return Stream.of("value", "VALUE", "Vaule", "Value ", "value[]", "SecretValue")
        .map(name -> form(path, "Key=" + name.length() + "&" + name + "=" + ENCODED))
        .toList();
  }

  private List<Attempt> wrongBodies(String path) {
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

  private List<Attempt> wrongAddresses(String path) {
    String form = "Key=k&Value=" + ENCODED;
    String known = new Wire(account).authorization();
    String token = Wire.authorization(account.sid(), "wrong");
    String unknown = Wire.authorization("AC" + "7".repeat(32), "wrong");
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
        new Attempt("POST " + path, "", FORM, form),
        new Attempt("POST " + path, token, FORM, form),
        new Attempt("POST " + path, unknown, FORM, form),
        new Attempt("POST " + path, "Authorization: Bearer x", FORM, form),
        new Attempt("GET " + path + "?PageSize=1&Value=" + ENCODED, known, FORM, form),
        new Attempt("PUT " + path, known, FORM, form),
        new Attempt("PUT " + path + "/stored", known, FORM, form),
        new Attempt("DELETE " + path + "/k?Value=" + ENCODED, known, FORM, form));
  }

  private List<String> secretPaths() {
    return List.of("/v1/Secrets", "/v1/Devices/" + device.sid() + "/Secrets");
  }

  private List<Attempt> attempts() {
    List<Attempt> attempts = new ArrayList<>();
    for (String path : secretPaths()) {
      attempts.addAll(rightWays(path));
      attempts.addAll(wrongNames(path));
      attempts.addAll(wrongBodies(path));
      attempts.addAll(wrongAddresses(path));
    }
    return attempts;
  }

  @ParameterizedTest(name = "updates allowed: {0}")
  @ValueSource(booleans = {false, true})
  void noAnswerShowsIt(boolean updates) throws IOException {
    account.allowUpdates(updates);

    for (Attempt attempt : attempts()) {
      String answer = send(attempt);
      assertThat(answer).startsWith("HTTP/1.1 ");
      assertThat(TRACES.in(answer)).as("%s%n%s%n%s", attempt.line, attempt.body, answer).isEmpty();
    }
    for (String path : secretPaths()) {
      assertThat(TRACES.in(send(get(path)) + send(get(path + "/stored")))).isEmpty();
    }
  }

  private Attempt get(String path) {
    return new Attempt("GET " + path, new Wire(account).authorization(), "", "");
  }

  @ParameterizedTest(name = "updates allowed: {0}")
  @ValueSource(booleans = {false, true})
  void noLogAndNoOutputShowsIt(boolean updates) throws IOException {
    account.allowUpdates(updates);
    sendAll();

    assertThat(TRACES.in(output.text())).isEmpty();
  }

  @ParameterizedTest(name = "updates allowed: {0}")
  @ValueSource(booleans = {false, true})
  void noJournalShowsIt(boolean updates) throws IOException {
    account.allowUpdates(updates);
    sendAll();

    assertThat(account.requests()).hasSizeGreaterThan(70);
    assertThat(account.requests())
        .allSatisfy(
            request -> {
              assertThat(TRACES.in(request.toString())).isEmpty();
              assertThat(TRACES.in(request.parameters().toString())).isEmpty();
              assertThat(TRACES.in(request.path() + request.explanation())).isEmpty();
            });
  }

  @Test
  void noTextOfAnObjectShowsIt() throws IOException {
    sendAll();

    assertThat(TRACES.in(server + " " + server.accounts() + " " + account)).isEmpty();
    assertThat(TRACES.in(account.devices() + " " + device)).isEmpty();
    assertThat(TRACES.in(account.secrets() + " " + device.secrets())).isEmpty();
  }

  private void sendAll() throws IOException {
    for (Attempt attempt : attempts()) {
      send(attempt);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/Configs", "/v1/Devices/thermostat-1/Configs"})
  void whatWasRefusedAsAConfigIsNotShownEither(String path) throws IOException {
    List<Attempt> refused = new ArrayList<>(wrongNames(path));
    refused.addAll(wrongBodies(path));
    refused.addAll(wrongAddresses(path));

    for (Attempt attempt : refused) {
      assertThat(TRACES.in(send(attempt))).as("%s", attempt.line).isEmpty();
    }
    assertThat(TRACES.in(output.text())).isEmpty();
  }

  @Test
  void itIsStoredAllTheSameAndAConfigShowsIt() throws IOException {
    for (String path : secretPaths()) {
      send(form(path, "Key=stored&Value=" + ENCODED));
    }

    assertThat(account.secret("stored").map(FakeSecret::value)).contains(CANARY);
    assertThat(device.secret("stored").map(FakeSecret::value)).contains(CANARY);
    assertThat(TRACES.in(send(form("/v1/Configs", "Key=k&Value=" + ENCODED)))).isNotEmpty();
  }

  @Test
  void everySpellingWouldBeFound() {
    byte[] form = ("Key=k&Value=" + ENCODED).getBytes(UTF_8);
    for (String before : List.of("", "x", "xy")) {
      byte[] moved = (before + CANARY).getBytes(UTF_8);
      assertThat(TRACES.in(Base64.getEncoder().encodeToString(moved))).isNotEmpty();
      assertThat(TRACES.in(HexFormat.of().formatHex(moved))).isNotEmpty();
    }
    assertThat(TRACES.in(Base64.getUrlEncoder().encodeToString(form))).isNotEmpty();
    assertThat(TRACES.in(new String(form, ISO_8859_1))).isNotEmpty();
    assertThat(TRACES.in("..." + CANARY.substring(20, 28))).isNotEmpty();
  }

  @Test
  void itWouldBeFoundInEveryLogAndOutput() {
    System.getLogger("microvisor").log(System.Logger.Level.TRACE, CANARY.substring(0, 8));
    System.out.print(CANARY.substring(8, 16));
    System.err.print(CANARY.substring(20, 28));

    assertThat(TRACES.in(output.text()))
        .contains(CANARY.substring(0, 8), CANARY.substring(8, 16), CANARY.substring(20, 28));
  }
}
