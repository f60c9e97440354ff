package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.microvisorfake.wire.RawHttpClient;
import java.io.File;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The control API and the page of the program, which it has unless it was started without. */
class ConsoleProgramIT {

  @TempDir private Path folder;

  private static String url(RunningProgram program) throws Exception {
    String line = program.readLine();
    assertThat(line).startsWith("ready ");
    return line.split(" ")[1];
  }

  /** Returns the head and the body of the response. */
  private static String get(String url, String path, String host, String header) throws Exception {
    URI server = URI.create(url);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.setSoTimeout(30_000);
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n\r\n"
              .formatted(path, host, header);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static String get(String url, String path, String header) throws Exception {
    return get(url, path, URI.create(url).getAuthority(), header);
  }

  private static String bearer(String page) {
    return "Authorization: Bearer " + page.replaceAll(".*token=", "");
  }

  @Test
  void secondLineIsTheAddressOfThePage() throws Exception {
    try (RunningProgram program = RunningProgram.start("--port", "0", "--log", "off")) {
      String url = url(program);
      String page = program.readLine();

      assertThat(page).matches("page " + url + "/_fake/\\?token=[0-9a-f]{32}");
      assertThat(get(url, page.replace("page " + url, ""), "Accept: text/html"))
          .startsWith("HTTP/1.1 303 ")
          .contains("Set-Cookie: microvisor-fake-" + URI.create(url).getPort() + "=");
      assertThat(get(url, "/_fake/accounts", bearer(page)))
          .startsWith("HTTP/1.1 200 ")
          .contains(
              "\"accountSid\":\"ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\",\"devices\":2,\"apps\":1");
      assertThat(get(url, "/_fake/accounts", "Accept: */*")).startsWith("HTTP/1.1 401 ");
      assertThat(get(url, "/_fake/ca.pem", "Accept: */*")).contains("BEGIN CERTIFICATE");
    }
  }

  @Test
  void readyFileHasTheAddressAndTheToken() throws Exception {
    Path file = folder.resolve("ready.json");
    try (RunningProgram program =
        RunningProgram.start("--port", "0", "--ready-file", file.toString())) {
      String url = url(program);
      JsonNode ready = new ObjectMapper().readTree(Files.readString(file));

      String token = ready.path("controlToken").asText();
      assertThat(ready.path("consoleUrl").asText()).isEqualTo(url + "/_fake/?token=" + token);
      assertThat(get(url, "/_fake/accounts", "Authorization: Bearer " + token))
          .startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void tokenIsInNoLog() throws Exception {
    try (RunningProgram program = RunningProgram.start("--port", "0", "--log", "json")) {
      String url = url(program);
      String page = program.readLine();
      String token = page.replaceAll(".*token=", "");
      get(url, "/_fake/?token=" + token, "Accept: text/html");
      get(url, "/_fake/accounts", bearer(page));
      get(url, "/v1/Devices?token=" + token, bearer(page));
      program.terminate();

      assertThat(program.remainingOutput()).doesNotContain(token);
      assertThat(program.errors()).contains("/v1/Devices").doesNotContain(token, "/_fake");
    }
  }

  private void assertHasNoConsole(RunningProgram program, Path readyFile) throws Exception {
    String url = url(program);
    JsonNode ready = new ObjectMapper().readTree(Files.readString(readyFile));

    assertThat(ready.path("consoleUrl").isNull()).isTrue();
    assertThat(ready.path("controlToken").isNull()).isTrue();
    String credentials = RawHttpClient.authorization("AC" + "a".repeat(32), "fake-auth-token");
    for (String path : new String[] {"/_fake/accounts", "/_fake/", "/_fake/health", "/"}) {
      assertThat(get(url, path, credentials + "\r\nAccept: text/html"))
          .startsWith("HTTP/1.1 404 ")
          .contains("\"code\":20404");
    }
    assertThat(get(url, "/", "Accept: text/html")).startsWith("HTTP/1.1 404 ");
    program.terminate();
    assertThat(program.remainingOutput()).doesNotContain("_fake", "page ");
  }

  @Test
  void noConsoleTurnsPageAndControlApiOff() throws Exception {
    Path file = folder.resolve("ready.json");
    try (RunningProgram program =
        RunningProgram.start("--port", "0", "--no-console", "--ready-file", file.toString())) {
      assertHasNoConsole(program, file);
    }
  }

  @Test
  void environmentVariableTurnsPageAndControlApiOff() throws Exception {
    Path file = folder.resolve("ready.json");
    try (RunningProgram program =
        RunningProgram.start(
            Map.of("MICROVISOR_FAKE_NO_CONSOLE", "true"),
            "--port",
            "0",
            "--ready-file",
            file.toString())) {
      assertHasNoConsole(program, file);
    }
  }

  @Test
  void environmentVariableWithFalseLeavesThemOn() throws Exception {
    try (RunningProgram program =
        RunningProgram.start(Map.of("MICROVISOR_FAKE_NO_CONSOLE", "false"), "--port", "0")) {
      url(program);
      assertThat(program.readLine()).startsWith("page ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "environment"})
  void allowHostAddsNames(String source) throws Exception {
    boolean onLine = source.equals("line");
    Map<String, String> environment =
        onLine
            ? Map.of()
            : Map.of("MICROVISOR_FAKE_ALLOW_HOST", "fake.test" + File.pathSeparator + "build.test");
    String[] arguments =
        onLine
            ? new String[] {
              "--port", "0", "--allow-host", "Fake.test", "--allow-host", "build.test"
            }
            : new String[] {"--port", "0"};
    try (RunningProgram program = RunningProgram.start(environment, arguments)) {
      String url = url(program);
      String token = bearer(program.readLine());

      for (String host : new String[] {"fake.test", "build.test:8443"}) {
        assertThat(get(url, "/_fake/accounts", host, token)).startsWith("HTTP/1.1 200 ");
      }
      assertThat(get(url, "/_fake/accounts", "other.test", token)).startsWith("HTTP/1.1 403 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://fake.test", "fake.test:8080", "a b", "*"})
  void rejectsOtherNames(String name) throws Exception {
    try (RunningProgram program = RunningProgram.start("--port", "0", "--allow-host", name)) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.errors()).contains("--allow-host");
    }
  }
}
