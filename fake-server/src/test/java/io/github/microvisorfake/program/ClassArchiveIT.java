package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the documented commands for a faster start. */
class ClassArchiveIT {

  /** The first JDK that creates an AOT cache with one command. */
  private static final int FIRST_WITH_AOT = 25;

  @TempDir private Path folder;

  @Test
  void documentedCommandsCreateAndUseAClassArchive() throws Exception {
    Files.copy(
        Path.of(System.getProperty("microvisor.fake.jar")), folder.resolve("microvisor-fake.jar"));
    boolean aot = Runtime.version().feature() >= FIRST_WITH_AOT;
    List<String> commands =
        Files.readAllLines(Path.of("..", "docs", "program.md")).stream()
            .filter(
                line ->
                    line.startsWith(aot ? "java -XX:AOT" : "java -XX:ArchiveClasses")
                        || (line.startsWith("java -XX:SharedArchiveFile") && !aot))
            .toList();
    assertThat(commands).hasSize(2);

    assertThat(start(commands.get(0)).waitFor()).isZero();
    // Fails to start if the archive cannot be used.
    String strict = aot ? "-XX:AOTMode=on" : "-Xshare:on";
    Process program = start(commands.get(1).replace("-jar", strict + " -jar") + " --port 0");
    try (BufferedReader out = program.inputReader(UTF_8)) {
      assertThat(out.readLine()).startsWith("ready ");
    } finally {
      program.destroy();
      program.waitFor();
    }
  }

  private Process start(String command) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(command.replaceFirst("^java", java).split(" "))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
  }
}
