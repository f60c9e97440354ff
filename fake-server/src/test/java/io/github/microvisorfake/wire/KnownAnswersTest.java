package io.github.microvisorfake.wire;

import static io.github.microvisorfake.journal.HttpMethod.DELETE;
import static io.github.microvisorfake.journal.HttpMethod.GET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.wire.ConnectionScript.ExpectedResponse;
import io.github.microvisorfake.wire.ConnectionScript.RequestText;
import io.github.microvisorfake.wire.ConnectionScript.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays unusual requests byte for byte and compares the complete responses with the files {@code
 * known-answers/*.http}.
 *
 * <p>Each case has its own connection, on which nothing but the responses may arrive, and starts
 * with an account {@code AC0123456789abcdef0123456789abcdef} that has
 *
 * <ul>
 *   <li>the configs {@code a+b}, {@code "a b"}, {@code "c d"}, {@code x/y}, {@code 100%}, {@code
 *       ..}, {@code settings.json}, {@code settings}, {@code wifi} and {@code café}, in this order,
 *       each with the value {@code "v of "} and the key; and no secret;
 *   <li>the device {@code UV00112233445566778899aabbccddeeff}, {@code thermostat-1}, with a secret
 *       {@code wifi};
 *   <li>the device {@code UVffeeddccbbaa99887766554433221100}, {@code "living room"}, with nothing;
 *   <li>before these two, since December, the devices {@code pending-1} (SID {@code UV0101…}),
 *       {@code current-1} (02) and {@code failed-1} (03), which have a target app, and {@code
 *       logging-1} (04);
 *   <li>the apps {@code firmware-1} ({@code KA0a0a…}) and {@code firmware 2/β} (0b).
 * </ul>
 *
 * <p>It is 2026-01-02T03:04:05Z, which the files write as <code>{date}</code>. Another account has
 * the device {@code UV99999999999999999999999999999999} and the app {@code
 * KA99999999999999999999999999999999}, both {@code theirs}.
 *
 * <p>A line after {@code >} is sent with CRLF, a line after {@code >>} without; {@code \xE9} is a
 * byte, <code>{repeat x 9}</code> is nine times an x. In bodies, <code>{KA}</code>, <code>{SK}
 * </code> and <code>{secret}</code> stand for generated ones. Lines after {@code <} are a response:
 * its status, its headers except those that every response has, and its body, whose lines are
 * joined. In an explanation, {@code *} matches any text.
 */
class KnownAnswersTest {

  private static final Pattern REPEATED = Pattern.compile("\\{repeat (.) (\\d+)}");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:(r)|(n)|x([0-9A-F]{2}))");
  private static final Pattern PAGE_TOKEN = Pattern.compile("P[AB][0-9a-f]{32}");

  private static MicrovisorServer server;

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start();
    FakeAccount other = server.addAccount();
    other.addDevice("UV99999999999999999999999999999999", "theirs");
    other.addApp("KA99999999999999999999999999999999", "theirs", "sha256:9f", new byte[0]);
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  private static Stream<DynamicTest> cases(String... files) {
    return cases(List.of(), files);
  }

  private static Stream<DynamicTest> cases(List<Fault> faults, String... files) {
    return Stream.of(files)
        .flatMap(file -> ConnectionScript.of("known-answers/" + file + ".http"))
        .map(script -> DynamicTest.dynamicTest(script.title(), () -> replay(script, faults)));
  }

  @TestFactory
  Stream<DynamicTest> paths() {
    return cases("paths", "path-shapes", "path-ends", "suggestions");
  }

  @TestFactory
  Stream<DynamicTest> methodsAndConnections() {
    return cases("methods", "connections");
  }

  @TestFactory
  Stream<DynamicTest> credentials() {
    return cases("credentials");
  }

  @TestFactory
  Stream<DynamicTest> bodies() {
    return cases("bodies", "parameters", "body-types", "malformed-parameters", "multipart");
  }

  @TestFactory
  Stream<DynamicTest> pages() {
    return cases("page-sizes", "page-tokens", "page-order");
  }

  @TestFactory
  Stream<DynamicTest> authorities() {
    return cases("authorities", "hosts", "host-order", "other-hosts", "absolute-targets");
  }

  @TestFactory
  Stream<DynamicTest> lowerCaseNames() {
    return cases("lower-case-names", "lower-case-rejections", "lower-case-elsewhere");
  }

  @TestFactory
  Stream<DynamicTest> devicesAndApps() {
    return cases(
        "devices",
        "device-lists",
        "device-updates",
        "device-update-corners",
        "device-update-rejections",
        "apps");
  }

  @TestFactory
  Stream<DynamicTest> otherApis() {
    return cases("app-uploads", "api-keys");
  }

  @TestFactory
  Stream<DynamicTest> faults() {
    return cases(
        List.of(
            Fault.status(503).retryAfter(Duration.ofSeconds(30)).on(GET, "/v1/Configs/wifi"),
            Fault.status(401).on(DELETE),
            Fault.rateLimit(1, Duration.ofMinutes(1))
                .retryAfter(Duration.ofSeconds(20))
                .on(GET, "/v1/Configs/settings"),
            Fault.malformedJson().on(GET, "/v1/Configs/100%25"),
            Fault.malformedJson().on(GET, "/v1/Configs/none"),
            Fault.delay(Duration.ofMillis(20)).on(GET, "/v1/Configs/c d")),
        "faults");
  }

  private static void replay(ConnectionScript script, List<Fault> faults) throws IOException {
    FakeAccount account = KnownAnswersAccount.addTo(server);
    faults.forEach(account.faults()::add);
    try (Socket socket = new RawHttpClient(account).connect()) {
      replay(script, new RawHttpClient(account), socket);
    } finally {
      server.removeAccount(account);
    }
  }

  private static void replay(ConnectionScript script, RawHttpClient client, Socket socket)
      throws IOException {
    String token = "";
    for (Step step : script.steps()) {
      if (step instanceof RequestText request) {
        socket.getOutputStream().write(bytes(request.text().replace("{token}", token), client));
      } else if (step instanceof ExpectedResponse expected) {
        boolean hasBody = !expected.body().isEmpty();
        RawResponse response = RawResponse.read(socket.getInputStream(), hasBody);
        compare(script.title(), response, expected);
        token = lastToken(response).orElse(token);
      }
    }
    socket.shutdownOutput();
    assertThat(socket.getInputStream().readAllBytes()).as("after the last response").isEmpty();
  }

  private static Optional<String> lastToken(RawResponse response) {
    return PAGE_TOKEN
        .matcher(response.body())
        .results()
        .map(found -> found.group())
        .reduce((a, b) -> b);
  }

  private static void compare(String title, RawResponse response, ExpectedResponse expected) {
    String port = Integer.toString(server.uri().getPort());
    String body = expected.body().replace("{port}", port);
    assertThat(response.status() + " " + response.comparableBody())
        .as(title)
        .isEqualTo(expected.status() + " " + body);
    assertThat(response.comparableHeaders(expected))
        .as(title)
        .containsExactlyInAnyOrderElementsOf(headers(response, expected));
  }

  private static List<String> headers(RawResponse response, ExpectedResponse expected) {
    List<String> headers = new ArrayList<>(expected.headers());
    if (expected.status() == 100) {
      return headers;
    }
    headers.addAll(
        List.of(
            "Date", "Twilio-Request-Id", "Twilio-Request-Duration", "Twilio-Concurrent-Requests"));
    if (expected.status() != 204) {
      headers.add("Content-Type: application/json");
    }
    if (expected.status() != 204 && !expected.headers().contains("Connection: close")) {
      headers.add("Connection: keep-alive");
    }
    if (!expected.body().isEmpty()) {
      headers.add("Content-Length: " + response.body().getBytes(UTF_8).length);
    }
    return headers;
  }

  private static byte[] bytes(String text, RawHttpClient client) {
    String whole =
        text.replace("{usual headers}", "Host: " + client.host() + "\\r\\n{authorization}")
            .replace("{authorization}", client.authorization())
            .replace("{port}", client.host().replaceFirst(".*:", ""));
    return unescape(
        REPEATED
            .matcher(whole)
            .replaceAll(found -> found.group(1).repeat(Integer.parseInt(found.group(2)))));
  }

  private static byte[] unescape(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = ESCAPE.matcher(text);
    int end = 0;
    while (escape.find()) {
      bytes.writeBytes(text.substring(end, escape.start()).getBytes(UTF_8));
      bytes.write(
          escape.group(1) != null
              ? '\r'
              : escape.group(2) != null ? '\n' : Integer.parseInt(escape.group(3), 16));
      end = escape.end();
    }
    bytes.writeBytes(text.substring(end).getBytes(UTF_8));
    return bytes.toByteArray();
  }
}
