package io.github.microvisorfake.junit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs main classes in a separate JVM with the same class path. */
final class ForkedJvm {

  private static final int SECONDS = 120;

  private ForkedJvm() {}

  /** Returns the lines that a main class prints. Ends the JVM after a time-out. */
  static List<String> run(Class<?> main, String... options) {
    return run(main, System.getProperty("java.class.path"), options);
  }

  /**
   * Returns the lines that a main class prints without the entries of the class path that match.
   */
  static List<String> runWithout(Pattern entries, Class<?> main) {
    return run(
        main,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entries.matcher(entry).find())
            .collect(Collectors.joining(File.pathSeparator)),
        new String[0]);
  }

  private static List<String> run(Class<?> main, String classPath, String[] options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"));
    Collections.addAll(command, options);
    command.addAll(List.of("-cp", classPath, main.getName()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS)
          .execute(process::destroyForcibly);
      return process.inputReader().lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
