package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of README and docs, as they stand there but for the port.
 *
 * <p>Left out are Maven's, which build what runs here, and those with an archive of classes, which
 * {@link FasterStartIT} has.
 */
class DocumentedCommandsIT {

  private static final String PORT = "localhost:4030";
  private static final String START = "java -jar fake-server/target/microvisor-fake.jar";

  @TempDir private Path folder;

  /** What is left of each block of commands. */
  private static Stream<Fence> blocks() throws IOException {
    return Fence.all().stream()
        .filter(fence -> fence.language().equals("sh"))
        .map(fence -> new Fence(fence.page(), "sh", withoutMaven(fence.lines())))
        .filter(fence -> !fence.text().isEmpty());
  }

  private static String withoutMaven(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Stream.of(line.split(" && ")))
        .filter(command -> !command.startsWith("mvn ") && !command.startsWith("java -XX:"))
        .collect(Collectors.joining("\n"));
  }

  @TestFactory
  Stream<DynamicTest> eachStartOfTheProgramStartsIt() throws IOException {
    return blocks()
        .filter(block -> block.text().startsWith("java "))
        .map(block -> DynamicTest.dynamicTest("" + block, () -> assertStarts(block.text())));
  }

  private static void assertStarts(String command) throws Exception {
    assertThat(command).isEqualTo(START);
    Process program = shell(Fence.ROOT, "exec " + command + " --port 0");
    try (BufferedReader out = program.inputReader(UTF_8)) {
      assertThat(out.readLine()).startsWith("ready ");
    } finally {
      program.destroy();
      program.waitFor();
    }
  }

  @TestFactory
  Stream<DynamicTest> eachCallOfTheProgramSucceeds() throws IOException {
    return blocks()
        .filter(block -> !block.text().startsWith("java "))
        .map(block -> DynamicTest.dynamicTest("" + block, () -> assertSucceeds(block.text())));
  }

  private void assertSucceeds(String script) throws Exception {
    try (RunningProgram program = RunningProgram.start("--port", "0", "--log", "off")) {
      String address = program.line().replaceAll("ready http://(\\S+) .*", "$1");
      assertThat(address).startsWith("localhost:");
      assertThat(script).contains(PORT);
      String called = script.replace(PORT, address).replace("curl ", "curl -sSf ");
      Process shell = shell(folder, "set -e\n" + called);
      String output = new String(shell.getInputStream().readAllBytes(), UTF_8);
      assertThat(shell.waitFor()).as(output).isZero();
    }
  }

  private static Process shell(Path folder, String script) throws IOException {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).redirectErrorStream(true);
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    shell.environment().merge("PATH", java, (path, bin) -> bin + File.pathSeparator + path);
    return shell.start();
  }

  @Test
  void theUsageIsThatOfHelp() throws Exception {
    List<Fence> usages =
        Fence.all().stream().filter(fence -> fence.text().startsWith("microvisor-fake ")).toList();
    assertThat(usages).isNotEmpty();
    try (RunningProgram program = RunningProgram.start("--help")) {
      assertThat(program.rest()).contains(usages.stream().map(Fence::text).toList());
    }
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(blocks().filter(block -> block.text().startsWith("java "))).isNotEmpty();
    assertThat(blocks().filter(block -> block.text().contains("curl "))).isNotEmpty();
  }
}
