package io.github.microvisorfake.node;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The npm project in {@code src/test/node}, installed in {@code target} and reused by builds. */
public final class NodeProject {

  private static final Path SOURCES = Path.of("src", "test", "node");
  private static final Path INSTALLED = Path.of("target", "node");
  private static final List<String> FILES =
      List.of(
          "package.json",
          "package-lock.json",
          ".npmrc",
          "command-loop.js",
          "entries.js",
          "devices-and-apps.js",
          "public-keys.js",
          "signed-requests.js",
          "signing-deployment.js",
          "store-secret.js",
          "upload-public-key.js");

  /** Long enough for a slow network. */
  private static final int INSTALL_MINUTES = 5;

  private NodeProject() {}

  /** Installs and returns the project. Aborts the test if Node.js or npm is missing. */
  public static Path install() throws IOException, InterruptedException {
    requireTool("node");
    requireTool("npm");
    // npm writes this file last.
    Path done = INSTALLED.resolve(Path.of("node_modules", ".package-lock.json"));
    boolean upToDate = Files.exists(done) && isInstalled("package-lock.json");
    Files.createDirectories(INSTALLED);
    for (String file : FILES) {
      Files.copy(
          SOURCES.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!upToDate) {
      runNpmCi();
    }
    return INSTALLED;
  }

  private static boolean isInstalled(String file) throws IOException {
    Path installed = INSTALLED.resolve(file);
    return Files.exists(installed) && Files.mismatch(SOURCES.resolve(file), installed) == -1;
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

  private static void runNpmCi() throws IOException, InterruptedException {
    File log = INSTALLED.resolve("npm-ci.log").toFile();
    Process npm =
        new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
            .directory(INSTALLED.toFile())
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
