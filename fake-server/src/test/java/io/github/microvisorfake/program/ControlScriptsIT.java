package io.github.microvisorfake.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the scripts of the control API's page, which start the program themselves. */
class ControlScriptsIT {

  private static final Path SCRIPTS = Path.of("src", "test", "scripts");
  private static final Path PAGE = CodeBlock.ROOT.resolve("docs").resolve("control-api.md");
  private static final String JAR = "fake-server/target/microvisor-fake.jar";
  private static final int HANG_SECONDS = 120;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"control-scenario.sh, /bin/sh", "control-scenario.py, /usr/bin/python3"})
  void scriptOfThePageSucceeds(String file, String interpreter) throws Exception {
    String script = Files.readString(SCRIPTS.resolve(file));
    assertThat(CodeBlock.of(PAGE)).extracting(CodeBlock::text).contains(script);
    assumeTrue(Files.isExecutable(Path.of(interpreter)), interpreter + " is not installed");

    assertThat(script).contains(JAR);
    Path copy = folder.resolve(file);
    Files.writeString(copy, script.replace(JAR, System.getProperty("microvisor.fake.jar")));
    Process process = start(interpreter, copy.toString());
    try {
      assertThat(process.waitFor(HANG_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(folder.resolve("output"))).isZero();
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
    }
  }

  private Process start(String interpreter, String script) throws IOException {
    ProcessBuilder process =
        new ProcessBuilder(interpreter, script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    process.environment().merge("PATH", java, (path, bin) -> bin + File.pathSeparator + path);
    process.environment().put("no_proxy", "*");
    return process.start();
  }
}
