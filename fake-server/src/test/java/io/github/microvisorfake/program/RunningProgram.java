package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The jar running in a process of its own, which {@link #close} ends with SIGTERM. */
final class RunningProgram implements AutoCloseable {

  private static final int HANG_SECONDS = 60;

  private final Process process;
  private final BufferedReader out;

  private RunningProgram(Process process) {
    this.process = process;
    this.out = process.inputReader(UTF_8);
  }

  static RunningProgram start(String... arguments) throws IOException {
    return start(Map.of(), arguments);
  }

  static RunningProgram start(Map<String, String> environment, String... arguments)
      throws IOException {
    return start(List.of(), environment, arguments);
  }

  /** Starts the program with a limit on its open files and connections. */
  static RunningProgram startWithFileHandles(int limit, String... arguments) throws IOException {
    List<String> shell = List.of("sh", "-c", "ulimit -n " + limit + " && exec \"$@\"", "sh");
    return start(shell, Map.of(), arguments);
  }

  /** Starts the program from the module path. */
  static RunningProgram startAsModule(String... arguments) throws IOException {
    List<String> program =
        List.of("-p", System.getProperty("microvisor.fake.jar"), "-m", "io.github.microvisorfake");
    return start(List.of(), program, Map.of(), arguments);
  }

  private static RunningProgram start(
      List<String> wrapper, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> program = List.of("-jar", System.getProperty("microvisor.fake.jar"));
    return start(wrapper, program, environment, arguments);
  }

  private static RunningProgram start(
      List<String> wrapper,
      List<String> options,
      Map<String, String> environment,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(locale());
    command.addAll(options);
    command.addAll(List.of(arguments));
    ProcessBuilder program = new ProcessBuilder(DefaultSignals.withDefaultSignals(command));
    program.environment().putAll(environment);
    return new RunningProgram(program.start());
  }

  /** Returns options that set the locale of the tests, which may differ from the machine's. */
  private static List<String> locale() {
    Locale locale = Locale.getDefault();
    return List.of(
        "-Duser.language=" + locale.getLanguage(), "-Duser.country=" + locale.getCountry());
  }

  /** Writes a text to standard input and closes it. */
  void writeInput(String text) throws IOException {
    try (OutputStream in = process.getOutputStream()) {
      in.write(text.getBytes(UTF_8));
    }
  }

  /** Waits for the next line on standard error. */
  String readErrorLine() throws IOException {
    StringBuilder line = new StringBuilder();
    InputStream err = process.getErrorStream();
    for (int c = err.read(); c >= 0 && c != '\n'; c = err.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  /** Sends the signal with the given name. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, "" + pid()).start().waitFor();
  }

  /** Waits for the next line on standard output. */
  String readLine() throws IOException {
    String line = out.readLine();
    return line == null ? "(ended: " + errors() + ")" : line;
  }

  /** Returns the remaining standard output, after the program ended. */
  String remainingOutput() throws IOException {
    StringBuilder rest = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      rest.append(line).append('\n');
    }
    return rest.toString();
  }

  /** Returns the remaining standard error, after the program ended. */
  String errors() throws IOException {
    return new String(process.getErrorStream().readAllBytes(), UTF_8);
  }

  /** Waits for the end of the program. */
  int exitCode() {
    try {
      if (!process.waitFor(HANG_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("still running after " + HANG_SECONDS + " seconds");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for the program to end", e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Sends SIGTERM. Unlike {@link Process#destroy}, this keeps the output readable. */
  void terminate() {
    process.toHandle().destroy();
  }

  @Override
  public void close() {
    terminate();
    exitCode();
  }
}
