package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real curl calls the program over HTTPS, and Twilio's host names through it. */
@SuppressWarnings("NullAway.Init")
class HttpsProgramIT {

  private static final String CREDENTIALS = "-u AC" + "a".repeat(32) + ":fake-auth-token ";

  @TempDir private Path folder;

  private JsonNode ready(Path file) throws Exception {
    return new ObjectMapper().readTree(Files.readString(file));
  }

  private static String proxy(JsonNode ready) {
    return "-x %s --cacert %s "
        .formatted(ready.path("proxyUrl").asText(), ready.path("caFile").asText());
  }

  private static String curl(String arguments) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", "curl -sS --max-time 30 " + arguments + " 2>&1").start();
    return new String(shell.getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void curlCallsTheRealHostNames() throws Exception {
    Path file = folder.resolve("ready.json");
    try (RunningProgram program =
        RunningProgram.start("--port", "0", "--https-port", "0", "--ready-file", file.toString())) {
      program.readLine();
      JsonNode ready = ready(file);
      String proxy = proxy(ready);

      assertThat(
              curl(
                  proxy
                      + CREDENTIALS
                      + "https://microvisor.twilio.com/v1/Secrets -d Key=k -d Value=hunter2"))
          .contains("\"url\":\"https://microvisor.twilio.com/v1/Secrets/k\"")
          .doesNotContain("hunter2");
      assertThat(
              curl(proxy + CREDENTIALS + "https://accounts.twilio.com/v1/Credentials/PublicKeys"))
          .contains("\"credentials\":[]");
      assertThat(curl(proxy + "https://example.com")).contains("403");
      assertThat(
              curl(
                  "--cacert "
                      + ready.path("caFile").asText()
                      + " "
                      + CREDENTIALS
                      + ready.path("httpsUrl").asText()
                      + "/v1/Secrets/k"))
          .contains("\"url\":\"" + ready.path("httpsUrl").asText() + "/v1/Secrets/k\"");
      program.terminate();
      assertThat(program.errors())
          .contains(" CONNECT microvisor.twilio.com:443 200 ", " CONNECT example.com:443 403 ")
          .doesNotContain("Exception");
    }
  }

  /** A deployment script: upload an app, target it, read the date of the update. */
  @Test
  void appIsUploadedAndTargetedThroughTheProxy() throws Exception {
    Path file = folder.resolve("ready.json");
    Path zip = Files.write(folder.resolve("app.zip"), new byte[] {'P', 'K', 3, 4, 5});
    try (RunningProgram program =
        RunningProgram.start("--port", "0", "--ready-file", file.toString())) {
      program.readLine();
      JsonNode ready = ready(file);
      String proxy = proxy(ready) + CREDENTIALS;
      JsonNode app =
          new ObjectMapper()
              .readTree(
                  curl(proxy + "https://microvisor-upload.twilio.com/v1/Apps -F File=@" + zip));

      assertThat(app.path("sid").asText()).startsWith("KA");
      assertThat(
              curl(
                  proxy
                      + "https://microvisor.twilio.com/v1/Devices/thermostat-1 -d TargetApp="
                      + app.path("sid").asText()))
          .contains("\"date_updated\":", "\"target_sid\":\"" + app.path("sid").asText());
    }
  }

  @Test
  void printedCommandCallsTheRealHostName() throws Exception {
    try (RunningProgram program =
        RunningProgram.start("--port", "0", "--https-port", "0", "--log", "off")) {
      String line = program.readLine();
      while (!line.contains(" --cacert ")) {
        line = program.readLine();
      }

      assertThat(curl(line.replaceFirst("curl ", "")))
          .contains("HTTP/1.1 200 ", "\"url\":\"https://microvisor.twilio.com/v1/Devices?")
          .endsWith("\n");
    }
  }

  @Test
  void certificateReplacesNoOtherFile() throws Exception {
    Path other = Files.writeString(folder.resolve("notes.txt"), "precious");
    try (RunningProgram program =
        RunningProgram.start("--port", "0", "--ca-file", other.toString())) {
      assertThat(program.readLine())
          .contains("microvisor-fake: cannot write the certificate file " + other + ": it exists");
      assertThat(program.exitCode()).isEqualTo(2);
    }
    assertThat(other).hasContent("precious");
  }
}
