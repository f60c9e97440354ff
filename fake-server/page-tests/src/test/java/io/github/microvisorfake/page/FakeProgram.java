package io.github.microvisorfake.page;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.json.Json;

/** The fake, started from the packaged jar on a free port. */
final class FakeProgram implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(1);

  private final Process process;
  private final Map<String, Object> ready;

  private FakeProgram(Process process, Map<String, Object> ready) {
    this.process = process;
    this.ready = ready;
  }

  static FakeProgram start() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target", "fake"));
    Path readyFile = folder.resolve("ready.json");
    Files.deleteIfExists(readyFile);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("microvisor-fake.jar"),
                "--port",
                "0",
                "--ready-file",
                readyFile.toString())
            .redirectOutput(folder.resolve("stdout").toFile())
            .redirectError(Redirect.to(folder.resolve("stderr").toFile()))
            .start();
    try {
      await(readyFile, process);
      return new FakeProgram(
          process, new Json().toType(Files.readString(readyFile), Json.MAP_TYPE));
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** The program renames the complete file to this name. */
  private static void await(Path readyFile, Process process) throws InterruptedException {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (!Files.exists(readyFile)) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the fake ended with status " + process.exitValue());
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the fake did not start within " + START_LIMIT);
      }
    }
  }

  String url() {
    return (String) ready.get("url");
  }

  /** Returns the address of the page with the control token. */
  String consoleUrl() {
    return (String) ready.get("consoleUrl");
  }

  String controlToken() {
    return (String) ready.get("controlToken");
  }

  @Override
  public void close() {
    process.destroy();
  }
}
