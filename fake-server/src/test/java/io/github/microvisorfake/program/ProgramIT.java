package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramIT {

  private static final String SID = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
  private static final String TOKEN = "fake-auth-token";
  private static final Pattern READY =
      Pattern.compile("ready (http://localhost:\\d+) account=" + SID + " token=" + TOKEN);

  @TempDir private Path folder;

  @Test
  void firstLineShowsAddressAndCredentials() throws Exception {
    try (RunningProgram program = RunningProgram.start("--port", "0")) {
      assertThat(program.readLine()).matches(READY);
    }
  }

  @Test
  void servesTwoDevicesByDefault() throws Exception {
    try (RunningProgram program = RunningProgram.start("serve", "--port", "0")) {
      String url = url(program);

      assertThat(call("GET", url + "/v1/Devices/thermostat-1/Secrets", "").statusCode())
          .isEqualTo(200);
      HttpResponse<String> second =
          call("POST", url + "/v1/Devices/thermostat-2/Configs", "Key=k&Value=v");
      assertThat(second.statusCode()).isEqualTo(201);
      assertThat(second.body()).contains("\"UVbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\"");
    }
  }

  @Test
  void printedCurlCommandsStoreListAndDeleteASecret() throws Exception {
    try (RunningProgram program = RunningProgram.start("--port", "0")) {
      url(program);
      List<String> lines = curlLines(program);

      assertThat(lines).hasSize(3);
      assertThat(run(lines.get(0))).contains("\"key\":\"wifi_password\"").doesNotContain("hunter2");
      assertThat(run(lines.get(0))).contains("\"status\":409");
      assertThat(run(lines.get(1))).contains("\"key\":\"wifi_password\"").doesNotContain("hunter2");
      assertThat(run(lines.get(2))).startsWith("HTTP/1.1 204");
    }
  }

  private static List<String> curlLines(RunningProgram program) throws Exception {
    List<String> lines = new ArrayList<>();
    while (lines.size() < 3) {
      String line = program.readLine();
      assertThat(line).doesNotStartWith("(ended");
      if (line.startsWith("curl ")) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String run(String curlLine) throws Exception {
    Process shell = new ProcessBuilder("sh", "-c", curlLine.replace("curl ", "curl -s ")).start();
    return new String(shell.getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void readyFileIsCompleteAndPrivate() throws Exception {
    Path file = Files.createFile(folder.resolve("ready.json"));
    Path certificate = folder.resolve("ca.pem");
    try (RunningProgram program =
        RunningProgram.start(
            "--port", "0", "--ready-file", file.toString(), "--ca-file", certificate.toString())) {
      String url = url(program);
      String page = program.readLine().replace("page ", "");
      String controlToken = page.replaceAll(".*=", "");

      assertThat(file)
          .hasContent(
              """
              {"url":"%1$s","httpsUrl":null,"proxyUrl":"%1$s","accountSid":"%2$s","authToken":"%3$s",\
              "accounts":[{"accountSid":"%2$s","authToken":"%3$s"}],\
              "caFile":"%5$s","consoleUrl":"%6$s","controlToken":"%7$s","pid":%4$s}
              """
                  .formatted(url, SID, TOKEN, program.pid(), certificate, page, controlToken));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(certificate).content().startsWith("-----BEGIN CERTIFICATE-----\n");
      assertThat(folder)
          .isDirectoryNotContaining(other -> !other.equals(file) && !other.equals(certificate));
    }
  }

  @ParameterizedTest
  @CsvSource({"--port IN_USE, 3", "--port 0 --log loud, 2", "--port 0 --seed none, 1"})
  void failedStartKeepsTheReadyFileOfARunningFake(String arguments, int exitCode) throws Exception {
    Path file = folder.resolve("ready.json");
    try (RunningProgram program =
        RunningProgram.start("--port", "0", "--ready-file", file.toString())) {
      String port = url(program).replaceAll(".*:", "");
      String ready = Files.readString(file);

      String wrong = arguments.replace("IN_USE", port) + " --ready-file " + file;
      try (RunningProgram second = RunningProgram.start(wrong.split(" "))) {
        assertThat(second.exitCode()).isEqualTo(exitCode);
        assertThat(file).hasContent(ready);
      }
    }
  }

  @Test
  void seedAsReadyFileIsKept() throws Exception {
    Path file = Files.writeString(folder.resolve("fleet.yaml"), "accounts: []");
    try (RunningProgram program =
        RunningProgram.start("--seed", file.toString(), "--ready-file", file.toString())) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.errors()).contains("--seed '" + file, "--ready-file '" + file);
      assertThat(file).hasContent("accounts: []");
    }
  }

  /** The signal arrives while the file is written, at least in some of the runs. */
  @RepeatedTest(6)
  void signalDuringTheStartLeavesNoTemporaryFile() throws Exception {
    Path file = folder.resolve("ready.json");
    try (RunningProgram program =
        RunningProgram.start("--port", "0", "--ready-file", file.toString())) {
      awaitAFileIn(folder);
      program.terminate();

      assertThat(program.exitCode()).isEqualTo(128 + 15);
      assertThat(program.errors()).isEmpty();
      assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }
  }

  private static void awaitAFileIn(Path folder) {
    String[] names = folder.toFile().list();
    while (names == null || names.length == 0) {
      Thread.onSpinWait();
      names = folder.toFile().list();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--prot,        unknown option '--prot'",
    "--port,        --port needs a value",
    "--console-port,  unknown option '--console-port'",
    "start,         unknown command 'start'"
  })
  void explainsAnInvalidCommandLine(String argument, String message) throws Exception {
    try (RunningProgram program = RunningProgram.start(argument)) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.errors()).contains(message, "--help");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-1,    'port -1 is out of range; choose 1 to 65535, or 0 for any free port'",
    "65536, 'port 65536 is out of range; choose 1 to 65535, or 0 for any free port'",
    "http,  --port 'http' is not a port; use one such as 4030",
    "'',    --port '' is not a port; use one such as 4030"
  })
  void explainsAnInvalidPort(String port, String message) throws Exception {
    try (RunningProgram program = RunningProgram.start("--port", port)) {
      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.errors()).contains("--port", message);
    }
  }

  @Test
  void helpListsTheOptions() throws Exception {
    try (RunningProgram program = RunningProgram.start("--help")) {
      assertThat(program.remainingOutput()).contains("--port", "--ready-file", "--version");
      assertThat(program.exitCode()).isZero();
    }
  }

  @Test
  void versionShowsTheVersionOfTheJar() throws Exception {
    try (RunningProgram program = RunningProgram.start("--version")) {
      assertThat(program.remainingOutput()).matches("microvisor-fake \\d+\\.\\d+\\.\\d+\\S*\n");
      assertThat(program.exitCode()).isZero();
    }
  }

  @Test
  void versionIsAlsoKnownOnTheModulePath() throws Exception {
    try (RunningProgram program = RunningProgram.startAsModule("--version")) {
      assertThat(program.remainingOutput()).matches("microvisor-fake \\d+\\.\\d+\\.\\d+\\S*\n");
      assertThat(program.exitCode()).isZero();
    }
  }

  @Test
  void signalEndsTheProgram() throws Exception {
    try (RunningProgram program = RunningProgram.start("--port", "0")) {
      url(program);

      program.terminate();

      assertThat(program.exitCode()).isEqualTo(128 + 15);
      assertThat(program.errors()).isEmpty();
    }
  }

  private static String url(RunningProgram program) throws Exception {
    String first = program.readLine();
    Matcher ready = READY.matcher(first);
    assertThat(ready.matches()).as(first).isTrue();
    return ready.group(1);
  }

  private static HttpResponse<String> call(String method, String url, String form)
      throws Exception {
    String credentials = Base64.getEncoder().encodeToString((SID + ":" + TOKEN).getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, BodyPublishers.ofString(form))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
