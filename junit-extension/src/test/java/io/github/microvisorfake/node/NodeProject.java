package io.github.microvisorfake.node;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** An npm project in {@code src/test}, installed in {@code target} and reused by builds. */
public final class NodeProject {

  /** Long enough for a slow network. */
  private static final int INSTALL_MINUTES = 5;

  private final Path sources;
  private final Path installed;

  private NodeProject(String name) {
    this.sources = Path.of("src", "test", name);
    this.installed = Path.of("target", name);
  }

  /**
   * Installs and returns the project with Twilio's client. Aborts the test if Node.js or npm is
   * missing.
   */
  public static Path install() throws IOException, InterruptedException {
    return new NodeProject("node").installed();
  }

  /** Installs and returns the project with Twilio's command line, in the same way. */
  public static Path installCommandLine() throws IOException, InterruptedException {
    return new NodeProject("twilio-cli").installed();
  }

  private Path installed() throws IOException, InterruptedException {
    requireTool("node");
    requireTool("npm");
    // npm writes this file last.
    Path done = installed.resolve(Path.of("node_modules", ".package-lock.json"));
    boolean upToDate = Files.exists(done) && isInstalled("package-lock.json");
    copySources();
    if (!upToDate) {
      runNpmCi();
    }
    return installed;
  }

  private void copySources() throws IOException {
    Files.createDirectories(installed);
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.toList()) {
        Path copy = installed.resolve(sources.relativize(file));
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private boolean isInstalled(String file) throws IOException {
    Path copy = installed.resolve(file);
    return Files.exists(copy) && Files.mismatch(sources.resolve(file), copy) == -1;
  }

  private static void requireTool(String name) throws InterruptedException {
    Assumptions.assumeTrue(
        runs(name), "LEFT OUT: the tests with Twilio's client for Node.js require " + name);
  }

  private static boolean runs(String tool) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(tool, "--version")
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void runNpmCi() throws IOException, InterruptedException {
    File log = installed.resolve("npm-ci.log").toFile();
    Process npm =
        new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(installed.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
      npm.destroyForcibly();
      throw new IOException("npm ci took over %d minutes".formatted(INSTALL_MINUTES));
    }
    if (npm.exitValue() != 0) {
      throw new IOException("npm ci failed: " + Files.readString(log.toPath()));
    }
  }
}
