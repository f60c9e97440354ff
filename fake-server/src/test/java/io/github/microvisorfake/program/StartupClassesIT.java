package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first response does not load management beans, loggers, date formats or TLS, which are slow
 * to load.
 */
class StartupClassesIT {

  private static final Pattern CONTROL =
      Pattern.compile(" io\\.github\\.microvisorfake\\.internal\\.control\\.(\\w+)");

  @TempDir private Path folder;

  @Test
  void firstResponseLoadsNoExpensiveClasses() throws Exception {
    try (ClassLoadingProgram program = ClassLoadingProgram.of(folder)) {
      assertThat(program.post("/v1/Configs", "Key=k&Value=v")).isEqualTo(201);

      assertThat(program.log())
          .contains(" io.github.microvisorfake.MicrovisorServer ")
          .doesNotContain(" java.lang.management.ManagementFactory ")
          .doesNotContain(" java.util.logging.LogManager ")
          .doesNotContain(" java.text.SimpleDateFormat ");
    }
  }

  /** The engine of TLS, and what creates certificates. */
  private static void assertHasNothingOfTls(String log) {
    assertThat(log)
        .contains(" io.github.microvisorfake.MicrovisorServer ")
        .doesNotContain(" sun.security.ssl.")
        .doesNotContain(" javax.net.ssl.SSLContext ")
        .doesNotContain(" javax.net.ssl.SSLEngine ")
        .doesNotContain(" sun.security.x509.")
        .doesNotContain(" sun.security.ec.")
        .doesNotContain(" io.github.microvisorfake.internal.tls.")
        .doesNotContain(".org.bouncycastle.");
  }

  @Test
  void programLoadsNothingOfTlsBeforeItIsUsed() throws Exception {
    try (ClassLoadingProgram program = ClassLoadingProgram.of(folder)) {
      assertThat(program.post("/v1/Configs", "Key=k&Value=v")).isEqualTo(201);

      assertHasNothingOfTls(program.log());
    }
  }

  @Test
  void serverInTheJvmOfTheTestLoadsNothingOfTlsBeforeItIsUsed() throws Exception {
    assertHasNothingOfTls(logOfInProcessStart());
  }

  private String logOfInProcessStart() throws Exception {
    Path log = folder.resolve("classes.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("microvisor.fake.jar")
                    + File.pathSeparator
                    + Path.of("target", "test-classes"),
                InProcessStart.class.getName())
            .redirectErrorStream(true)
            .start();

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .isEqualToIgnoringNewLines("HTTP/1.1 201 Created");
    return Files.readString(log);
  }

  /** So that the tests above would find it. */
  @Test
  void tunnelLoadsTls() throws Exception {
    try (ClassLoadingProgram program = ClassLoadingProgram.of(folder)) {
      assertThat(program.connect("microvisor.twilio.com:443")).startsWith("HTTP/1.1 200 ");

      assertThat(program.log())
          .contains(
              " sun.security.ssl.",
              " javax.net.ssl.SSLContext ",
              " javax.net.ssl.SSLEngine ",
              " sun.security.x509.",
              " sun.security.ec.",
              " io.github.microvisorfake.internal.tls.",
              ".org.bouncycastle.");
    }
  }

  @Test
  void programLoadsTheControlApiWithItsFirstCall() throws Exception {
    try (ClassLoadingProgram program = ClassLoadingProgram.of(folder)) {
      assertThat(program.post("/v1/Configs", "Key=k&Value=v")).isEqualTo(201);
      assertThat(controlClasses(program.log())).containsOnly("ControlHandler", "ControlToken");

      assertThat(program.post("/_fake/accounts", "{}")).isEqualTo(401);
      assertThat(controlClasses(program.log()))
          .contains("ConsoleSettings", "AccessCheck", "ControlRoutes");
    }
  }

  @Test
  void serverInTheJvmOfTheTestLoadsNothingOfTheControlApi() throws Exception {
    assertThat(controlClasses(logOfInProcessStart())).containsOnly("ControlToken");
  }

  private static Stream<String> controlClasses(String log) {
    return CONTROL.matcher(log).results().map(loaded -> loaded.group(1));
  }
}
