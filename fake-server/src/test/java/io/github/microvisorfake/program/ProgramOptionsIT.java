package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The effects of the program's options, tested with the jar in a process of its own. */
class ProgramOptionsIT {

  private static final String SID = "AC0123456789abcdef0123456789abcdef";

  /** A locale's encoding that is not UTF-8, for all versions of the JDK. */
  private static final Map<String, String> LATIN_1 =
      Map.of(
          "JDK_JAVA_OPTIONS",
          "-Dfile.encoding=ISO-8859-1 -Dstdout.encoding=ISO-8859-1 -Dstderr.encoding=ISO-8859-1");

  @TempDir private Path folder;

  @Test
  void servesAnAccountTwoDevicesAndAnAppWithoutASeed() throws Exception {
    try (RunningProgram program = RunningProgram.start("--port", "0")) {
      ReadyLine ready = ReadyLine.of(program);

      assertThat(ready.get("/v1/Apps/sensor-firmware").body())
          .contains("\"KAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"");
      assertThat(ready.get("/v1/Devices").body())
          .contains("UVaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "thermostat-1", "thermostat-2");
    }
  }

  @Test
  void readsSeedsFromFilesAndStandardInput() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("fleet.yaml"),
            "accounts: [{sid: " + SID + ", authToken: t-1, devices: [{uniqueName: a}]}]");
    try (RunningProgram program =
        RunningProgram.start("--port", "0", "--seed", file.toString(), "--seed", "-")) {
      program.writeInput("{\"accounts\": [{\"authToken\": \"t-2\"}]}");
      ReadyLine ready = ReadyLine.of(program);

      assertThat(ready.sid()).isEqualTo(SID);
      assertThat(ready.token()).isEqualTo("t-1");
      assertThat(ready.get("/v1/Devices/a").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void invalidSeedEndsTheProgramWith1() throws Exception {
    Path file = Files.writeString(folder.resolve("fleet.yaml"), "accounts: [{devises: []}]");
    try (RunningProgram program = RunningProgram.start("--port", "0", "--seed", file.toString())) {
      assertThat(program.exitCode()).isEqualTo(1);
      assertThat(program.errors())
          .isEqualTo(file + ":1:13: unknown name 'devises'; write 'devices'\n");
      assertThat(program.remainingOutput()).isEmpty();
    }
  }

  @Test
  void missingSeedEndsTheProgramWith1() throws Exception {
    Path file = folder.resolve("fleet.yaml");
    try (RunningProgram program = RunningProgram.start("--port", "0", "--seed", file.toString())) {
      assertThat(program.exitCode()).isEqualTo(1);
      assertThat(program.errors())
          .isEqualTo(file + ": the seed file does not exist; check the path\n");
    }
  }

  @Test
  void seedsWithTheSameSidEndTheProgramWith1() throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "accounts: [{sid: " + SID + "}]");
    try (RunningProgram program =
        RunningProgram.start("--port", "0", "--seed", file.toString(), "--seed", file.toString())) {
      assertThat(program.exitCode()).isEqualTo(1);
      assertThat(program.errors()).startsWith(file + ":1:18: an account with SID " + SID);
    }
  }

  @Test
  void checkSeedAcceptsAValidSeed() throws Exception {
    try (RunningProgram program = RunningProgram.start("check-seed", "-")) {
      program.writeInput("accounts: []");

      assertThat(program.exitCode()).isZero();
      assertThat(program.remainingOutput()).isEqualTo("-: no errors\n");
    }
  }

  @Test
  void checkSeedReportsWhatServeWouldReject() throws Exception {
    try (RunningProgram program = RunningProgram.start("check-seed", "-")) {
      program.writeInput("accounts:\n  - publicKeys:\n      - publicKey: hunter2\n");

      assertThat(program.exitCode()).isEqualTo(1);
      assertThat(program.errors())
          .startsWith("(standard input):3:20: the public key is rejected: ")
          .doesNotContain("hunter2", "\tat ");
    }
  }

  @Test
  void readsOptionsFromEnvironmentVariables() throws Exception {
    Path file = folder.resolve("ready.json");
    Map<String, String> environment =
        Map.of(
            "MICROVISOR_FAKE_PORT", "0",
            "MICROVISOR_FAKE_READY_FILE", file.toString(),
            "MICROVISOR_FAKE_CLOCK", "2026-01-01T00:00:00Z",
            "MICROVISOR_FAKE_ALLOW_UPDATES", "true",
            "MICROVISOR_FAKE_LOG", "off",
            "MICROVISOR_FAKE_PROT", "1");
    try (RunningProgram program = RunningProgram.start(environment)) {
      ReadyLine ready = ReadyLine.of(program);

      assertThat(program.readErrorLine())
          .isEqualTo(
              "microvisor-fake: unknown environment variable MICROVISOR_FAKE_PROT; use"
                  + " MICROVISOR_FAKE_PORT, or see --help");
      assertThat(file).content().contains(ready.url());
      assertThat(ready.post("/v1/Configs", "Key=k&Value=v").body())
          .contains("2026-01-01T00:00:00Z");
      assertThat(ready.post("/v1/Configs/k", "Value=w").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void sameRandomSeedGeneratesTheSameAccount() throws Exception {
    String[] arguments = {"--port", "0", "--random-seed", "7", "--seed", "-"};
    try (RunningProgram one = RunningProgram.start(arguments);
        RunningProgram two = RunningProgram.start(arguments)) {
      one.writeInput("accounts: [{}]");
      two.writeInput("accounts: [{}]");

      ReadyLine first = ReadyLine.of(one);
      ReadyLine second = ReadyLine.of(two);
      assertThat(second.sid()).isEqualTo(first.sid());
      assertThat(second.token()).isEqualTo(first.token());
    }
  }

  @Test
  void urlBaseStartsEveryUrl() throws Exception {
    try (RunningProgram program =
        RunningProgram.start("--port", "0", "--url-base", "https://microvisor.twilio.com")) {
      assertThat(ReadyLine.of(program).get("/v1/Devices/thermostat-1").body())
          .contains("\"https://microvisor.twilio.com/v1/Devices/UVaaaaaaaa");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --host 0.0.0.0       | --host '0.0.0.0' can be reached by other machines; add --allow-remote to allow that
          --host 192.0.2.1 --allow-remote | --host '192.0.2.1' is not an address of this machine; use one of its addresses, or 0.0.0.0 for all
          --clock 1969-01-01T00:00:00Z | --clock: 1969-01-01T00:00:00Z is out of range; use a time from 1970-01-01T00:00:00Z (inclusive) to 9999-01-01T00:00:00Z (exclusive)
          --url-base ftp://x   | --url-base: 'ftp://x' is not a base for URLs; set a scheme, a host and an optional port, such as https://microvisor.twilio.com
          --seed=              | the seed '' is not a path; name a file
          --seed - --seed -    | standard input can be read as a seed only once; name - once
          --log loud           | --log 'loud' is not a log format; use text, json or off
          """)
  void invalidValueEndsTheProgramWith2(String arguments, String message) throws Exception {
    try (RunningProgram program = RunningProgram.start(arguments.split(" "))) {
      program.writeInput("");
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.errors()).isEqualTo("microvisor-fake: " + message + "\n");
    }
  }

  @Test
  void allowRemoteListensOnAllAddresses() throws Exception {
    try (RunningProgram program =
        RunningProgram.start("--port", "0", "--host", "0.0.0.0", "--allow-remote")) {
      assertThat(ReadyLine.of(program).get("/v1/Devices").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void logsRequestsToStandardError() throws Exception {
    try (RunningProgram program = RunningProgram.start("--port", "0")) {
      ReadyLine ready = ReadyLine.of(program);
      ready.post("/v1/Secrets?x=hunter2", "Key=k&Value=hunter2");
      HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(ready.url() + "/v1/Devices/x")).build(),
              BodyHandlers.discarding());

      assertThat(program.readErrorLine())
          .matches("\\d{4}-\\S+Z AC\\w+ POST /v1/Secrets 201 0 \\d+\\.\\dms");
      assertThat(program.readErrorLine())
          .matches("\\d{4}-\\S+Z - GET /v1/Devices/x 401 20003 \\d+\\.\\dms: .+");
    }
  }

  @Test
  void logsRequestsAsJson() throws Exception {
    try (RunningProgram program = RunningProgram.start("--port", "0", "--log", "json")) {
      ReadyLine.of(program).get("/v1/Configs/none");

      assertThat(program.readErrorLine())
          .matches(
              "\\{\"time\":\"[^\"]+Z\",\"accountSid\":\"AC\\w+\",\"method\":\"GET\",\"path\":\"/v1/Configs/none\",\"status\":404,"
                  + "\"code\":20404,\"duration\":[0-9]+\\.[0-9]{6},\"explanation\":\".+\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void logHasNoControlCharactersWhateverTheEncoding(String format) throws Exception {
    try (RunningProgram program = RunningProgram.start(LATIN_1, "--port", "0", "--log", format)) {
      URI url = URI.create(ReadyLine.of(program).url());
      try (Socket client = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
        client
            .getOutputStream()
            .write("GET /v1/\u00e9\u009b\u202e\u2028 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
        client.getOutputStream().flush();

        assertThat(loggedLine(program))
            .contains("\\u009B\\u202E\\u2028")
            .contains(format.equals("json") ? "\"/v1/\\u00E9" : " GET /v1/")
            .doesNotContainPattern("[\\x00-\\x1F\\x7F-\\x9F]");
      }
    }
  }

  /** Skips the line with which the JVM reports its options. */
  private static String loggedLine(RunningProgram program) throws Exception {
    String line = program.readErrorLine();
    return line.startsWith("NOTE: ") ? program.readErrorLine() : line;
  }

  @Test
  void readyLineIsUtf8WhateverTheEncoding() throws Exception {
    try (RunningProgram program = RunningProgram.start(LATIN_1, "--port", "0", "--seed", "-")) {
      program.writeInput("accounts: [{authToken: p\u00e4ss\u20ac}]");

      assertThat(ReadyLine.of(program).token()).isEqualTo("p\u00e4ss\u20ac");
    }
  }

  @Test
  void errorsEscapeControlCharacters() throws Exception {
    try (RunningProgram program = RunningProgram.start("check-seed", "/nowhere/\u001b[31m")) {
      assertThat(program.exitCode()).isEqualTo(1);
      assertThat(program.errors())
          .isEqualTo("/nowhere/\\u001B[31m: the seed file does not exist; check the path\n");
    }
  }

  @Test
  void servesRequestsWhileStandardErrorIsNotRead() throws Exception {
    try (RunningProgram program = RunningProgram.start("--port", "0")) {
      ReadyLine ready = ReadyLine.of(program);
      String path = "/v1/Configs/" + "x".repeat(4_000);

      for (int i = 0; i < 100; i++) {
        assertThat(ready.get(path).statusCode()).isEqualTo(404);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
  void signalEndsTheProgramWithOpenConnections(String signal, int exitCode) throws Exception {
    assumeTrue(
        DefaultSignals.terminates(signal),
        "SIG%s is ignored by the build and inherited by the program".formatted(signal));
    try (RunningProgram program = RunningProgram.start("--port", "0")) {
      URI url = URI.create(ReadyLine.of(program).url());
      try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), url.getPort());
          Socket half = new Socket(InetAddress.getLoopbackAddress(), url.getPort())) {
        OutputStream out = half.getOutputStream();
        out.write("POST /v1/Configs HTTP/1.1\r\nContent-Length: 10\r\n\r\nKey".getBytes(UTF_8));
        out.flush();
        assertThat(idle.isConnected()).isTrue();

        program.signal(signal);

        assertThat(program.exitCode()).isEqualTo(exitCode);
        assertThat(program.errors()).isEmpty();
      }
    }
  }

  /** The parsed first line of output. */
  private record ReadyLine(String url, String sid, String token) {

    static ReadyLine of(RunningProgram program) throws Exception {
      String line = program.readLine();
      String[] words = line.split(" account=| token=");
      assertThat(words).as(line).hasSize(3);
      return new ReadyLine(words[0].replace("ready ", ""), words[1], words[2]);
    }

    HttpResponse<String> get(String path) throws Exception {
      return send(HttpRequest.newBuilder(URI.create(url + path)));
    }

    HttpResponse<String> post(String path, String form) throws Exception {
      return send(
          HttpRequest.newBuilder(URI.create(url + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      String credentials = Base64.getEncoder().encodeToString((sid + ":" + token).getBytes(UTF_8));
      return HttpClient.newHttpClient()
          .send(
              request
                  .header("Authorization", "Basic " + credentials)
                  .timeout(Duration.ofSeconds(60))
                  .build(),
              BodyHandlers.ofString());
    }
  }
}
