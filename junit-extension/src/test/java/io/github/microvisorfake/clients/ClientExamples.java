package io.github.microvisorfake.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.MicrovisorServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The jar running as a program, and the commands of the documentation that call it. */
final class ClientExamples {

  private static final Path PAGE = Path.of("..", "docs", "clients.md");
  private static final Pattern COMMANDS = Pattern.compile("(?s)```sh\n(.*?)```");

  private final Process program;
  private final String address;
  private final Path certificate;

  private ClientExamples(Process program, String address, Path certificate) {
    this.program = program;
    this.address = address;
    this.certificate = certificate;
  }

  /** Starts the program, which writes its certificate to the folder. */
  static ClientExamples start(Path folder) throws IOException, URISyntaxException {
    Path jar =
        Path.of(MicrovisorServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path certificate = folder.resolve("ca.pem");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "--port",
                "0",
                "--log",
                "off",
                "--ca-file",
                certificate.toString())
            .start();
    BufferedReader out = program.inputReader(UTF_8);
    String ready = String.valueOf(out.readLine());
    assertThat(ready).startsWith("ready http://");
    return new ClientExamples(program, ready.split(" ")[1], certificate);
  }

  /**
   * Runs the documented commands that contain a line, unchanged except for port and certificate,
   * and returns their output.
   */
  String run(String line, Path folder) throws IOException {
    return run(line, "", folder);
  }

  /** Runs documented commands after others, which set what a test needs. */
  String run(String line, String settings, Path folder) throws IOException {
    List<String> blocks =
        COMMANDS.matcher(Files.readString(PAGE)).results().map(ClientExamples::text).toList();
    String exports =
        blocks.stream()
            .filter(block -> block.lines().allMatch(each -> each.startsWith("export ")))
            .collect(Collectors.joining());
    String commands =
        blocks.stream().filter(block -> block.contains(line)).findFirst().orElseThrow();
    assertThat(commands).contains("http://localhost:4030", "=ca.pem");
    return shell(
        (settings + exports + commands)
            .replace("http://localhost:4030", address)
            .replace("=ca.pem", "=" + certificate),
        folder);
  }

  private static String text(MatchResult block) {
    return block.group(1);
  }

  /** Runs a script with Debian's Python first, which has Debian's packages. */
  static String shell(String script, Path folder) throws IOException {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).redirectErrorStream(true);
    shell.environment().merge("PATH", "/usr/bin", (path, first) -> first + ":" + path);
    return new String(shell.start().getInputStream().readAllBytes(), UTF_8);
  }

  void stop() throws InterruptedException {
    program.destroy();
    program.waitFor();
  }
}
