package io.github.microvisorfake.bench.jvm;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM that runs one program, which prints lines and exits at the end of its standard input. */
public final class Jvm implements AutoCloseable {

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final long TIMEOUT_SECONDS = 60;

  private final Process process;
  private final BufferedReader out;

  private Jvm(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(arguments);
    process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(TARGET.resolve("stderr.log").toFile()))
            .start();
    out = process.inputReader();
  }

  /** Starts {@code java} with these arguments. */
  public static Jvm java(String... arguments) throws IOException {
    return new Jvm(List.of(arguments));
  }

  /** Starts a main class of this project with jars on its class path. */
  public static Jvm program(Class<?> program, List<String> jars, String... arguments)
      throws IOException {
    return program(program.getName(), jars, List.of(), arguments);
  }

  /** Starts a main class of one of the jars. */
  public static Jvm program(String program, List<String> jars, String... arguments)
      throws IOException {
    return program(program, jars, List.of(), arguments);
  }

  /** Starts a main class of this project with jars on its class path and with JVM options. */
  public static Jvm program(
      Class<?> program, List<String> jars, List<String> options, String... arguments)
      throws IOException {
    return program(program.getName(), jars, options, arguments);
  }

  private static Jvm program(
      String program, List<String> jars, List<String> options, String... arguments)
      throws IOException {
    List<String> classPath = new ArrayList<>(List.of(TARGET.resolve("classes").toString()));
    jars.forEach(jar -> classPath.add(jar(jar).toString()));
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), program));
    all.addAll(List.of(arguments));
    return new Jvm(all);
  }

  /** Returns the path of a jar that the build has copied, by its name without the version. */
  public static Path jar(String name) {
    return TARGET.resolve("lib").resolve(name + ".jar");
  }

  /** Reads the next line as numbers. */
  public double[] numbers() {
    return Stream.of(line()).mapToDouble(Double::parseDouble).toArray();
  }

  /** Reads the next line that the program prints, split at its tabs. */
  public String[] line() {
    try {
      String line = out.readLine();
      if (line == null) {
        throw new IllegalStateException("a JVM ended early; see target/stderr.log");
      }
      return line.split("\t");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a line to the program and reads the numbers that it prints. */
  public double[] request(String line) throws IOException {
    process.outputWriter().write(line + "\n");
    process.outputWriter().flush();
    return numbers();
  }

  /** Returns the processor time that the JVM has used so far. */
  public double cpuSeconds() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /** Waits until the program ends, and ignores its output. */
  public void awaitEnd() throws IOException {
    while (out.readLine() != null) {
      // The results are in a file.
    }
  }

  /** Closes the standard input and waits for the JVM to exit; kills it after a timeout. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Stops the JVM like Ctrl-C. */
  public void stop() throws IOException {
    process.destroy();
    close();
  }
}
