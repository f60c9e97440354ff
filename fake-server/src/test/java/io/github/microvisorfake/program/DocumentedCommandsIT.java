package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of README and docs unchanged except for the port.
 *
 * <p>Excludes the Maven commands, which build the jar under test, the commands that use a class
 * archive, see {@link ClassArchiveIT}, whole scripts, see {@link ControlScriptsIT}, the benchmarks,
 * which take minutes, and the examples for Node.js and Python, which the tests of the extension
 * run.
 */
class DocumentedCommandsIT {

  private static final String PORT = "localhost:4030";
  private static final String START = "java -jar fake-server/target/microvisor-fake.jar";

  /** The languages of code blocks; only {@code sh} is for commands. */
  private static final Set<String> LANGUAGES =
      Set.of(
          "sh", "java", "javascript", "python", "kotlin", "groovy", "xml", "yaml", "json", "text");

  private static final Pattern EXCLUDED =
      Pattern.compile("(git clone |cd |mvn |java -XX:|fake-server/bench/run).*");

  private static final Pattern OTHER_CLIENT = Pattern.compile("(?m)^(node|python3|twilio) ");
  private static final String CERTIFICATE = "ca.pem";
  private static final String READY_FILE = "ready.json";

  /** Any fence of a code block in Markdown, even if it is indented. */
  private static final Pattern FENCE = Pattern.compile("^\\s*(```|~~~)");

  @TempDir private Path folder;

  /** The commands of each block, without the excluded ones. */
  private static Stream<CodeBlock> blocks() throws IOException {
    return CodeBlock.all().stream()
        .filter(block -> block.language().equals("sh") && !block.isScript())
        .map(block -> new CodeBlock(block.page(), "sh", withoutMaven(block.lines())))
        .filter(block -> !block.text().isEmpty())
        .filter(block -> !OTHER_CLIENT.matcher(block.text()).find());
  }

  private static String withoutMaven(List<String> lines) {
    return lines.stream()
        .flatMap(line -> Stream.of(line.split(" && ")))
        .filter(command -> !EXCLUDED.matcher(command).matches())
        .collect(Collectors.joining("\n"));
  }

  @TestFactory
  Stream<DynamicTest> documentedStartCommandsStartTheProgram() throws IOException {
    return blocks()
        .filter(block -> block.text().startsWith("java "))
        .map(block -> DynamicTest.dynamicTest("" + block, () -> assertStarts(block.text())));
  }

  private void assertStarts(String command) throws Exception {
    assertThat(command)
        .isIn(START, START + " --ca-file " + CERTIFICATE, START + " --ready-file " + READY_FILE);
    String jar = System.getProperty("microvisor.fake.jar");
    String started = command.replace(START, "java -jar '" + jar + "'");
    Process program = shell(folder, "exec " + started + " --port 0");
    try (BufferedReader out = program.inputReader(UTF_8)) {
      assertThat(out.readLine()).startsWith("ready ");
    } finally {
      program.destroy();
      program.waitFor();
    }
  }

  @TestFactory
  Stream<DynamicTest> documentedRequestsSucceed() throws IOException {
    return blocks()
        .filter(block -> !block.text().startsWith("java ") && !block.isExports())
        .map(block -> DynamicTest.dynamicTest("" + block, () -> assertSucceeds(block)));
  }

  private void assertSucceeds(CodeBlock block) throws Exception {
    String script = CodeBlock.exports(block.page()) + block.text();
    String certificate = folder.resolve(CERTIFICATE).toString();
    String ready = folder.resolve(READY_FILE).toString();
    try (RunningProgram program =
        RunningProgram.start(
            "--port", "0", "--log", "off", "--ca-file", certificate, "--ready-file", ready)) {
      String address = program.readLine().replaceAll("ready http://(\\S+) .*", "$1");
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
  void documentedUsageIsTheHelpText() throws Exception {
    List<CodeBlock> usages =
        CodeBlock.all().stream()
            .filter(block -> block.text().startsWith("microvisor-fake "))
            .toList();
    assertThat(usages).isNotEmpty();
    try (RunningProgram program = RunningProgram.start("--help")) {
      assertThat(program.remainingOutput()).contains(usages.stream().map(CodeBlock::text).toList());
    }
  }

  @Test
  void documentationHasCommands() throws IOException {
    assertThat(blocks().filter(block -> block.text().startsWith("java "))).isNotEmpty();
    assertThat(blocks().filter(block -> block.text().contains("curl "))).isNotEmpty();
  }

  /** Commands in a block without a language, or marked as bash or console, would not be run. */
  @TestFactory
  Stream<DynamicTest> everyCodeBlockHasAKnownLanguage() throws IOException {
    return CodeBlock.pages().stream()
        .map(page -> DynamicTest.dynamicTest("" + page, () -> assertLanguagesAreKnown(page)));
  }

  private static void assertLanguagesAreKnown(Path page) throws IOException {
    List<CodeBlock> blocks = CodeBlock.of(page);

    assertThat(blocks).extracting(CodeBlock::language).isSubsetOf(LANGUAGES);
    assertThat(Files.readAllLines(page).stream().filter(line -> FENCE.matcher(line).find()))
        .containsExactlyElementsOf(
            blocks.stream().flatMap(block -> Stream.of("```" + block.language(), "```")).toList());
  }
}
