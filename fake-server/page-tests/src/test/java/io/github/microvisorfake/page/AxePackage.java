package io.github.microvisorfake.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The npm package axe-core, installed in {@code target} and reused by later runs. */
final class AxePackage {

  private static final Path FOLDER = Path.of("target", "axe");
  private static final Path SCRIPT =
      FOLDER.resolve(Path.of("node_modules", "axe-core", "axe.min.js"));
  private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc");

  /** Long enough for a slow network. */
  private static final int INSTALL_MINUTES = 5;

  private AxePackage() {}

  /** Returns the script, installing it if necessary. Aborts the test if npm is missing. */
  static String script() throws IOException, InterruptedException {
    if (!Files.exists(SCRIPT)) {
      install();
    }
    return Files.readString(SCRIPT);
  }

  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    for (String file : FILES) {
      Files.copy(Path.of(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Path log = FOLDER.resolve("npm-ci.log");
    Process npm = start(log);
    if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
      npm.destroyForcibly();
      throw new IOException("npm ci took over " + INSTALL_MINUTES + " minutes");
    }
    if (npm.exitValue() != 0) {
      throw new IOException("npm ci failed: " + Files.readString(log));
    }
  }

  private static Process start(Path log) throws IOException {
    try {
      return new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
          .directory(FOLDER.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      Assumptions.abort("LEFT OUT: the tests of accessibility require npm");
      throw e;
    }
  }
}
