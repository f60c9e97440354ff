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

/** The jar, running as a process of its own; closed as a script would, by SIGTERM. */
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
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(locale());
    command.add("-jar");
    command.add(System.getProperty("microvisor.fake.jar"));
    command.addAll(List.of(arguments));
    ProcessBuilder program = new ProcessBuilder(DefaultSignals.with(command));
    program.environment().putAll(environment);
    return new RunningProgram(program.start());
  }

  /** The locale of the tests, which may be another than the machine's. */
  private static List<String> locale() {
    Locale locale = Locale.getDefault();
    return List.of(
        "-Duser.language=" + locale.getLanguage(), "-Duser.country=" + locale.getCountry());
  }

  /** Gives it a text on standard input. */
  void type(String text) throws IOException {
    try (OutputStream in = process.getOutputStream()) {
      in.write(text.getBytes(UTF_8));
    }
  }

  /** The next line on standard error; waits for it. */
  String errorLine() throws IOException {
    StringBuilder line = new StringBuilder();
    InputStream err = process.getErrorStream();
    for (int c = err.read(); c >= 0 && c != '\n'; c = err.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  /** Sends a signal by its name, as a shell would. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, "" + pid()).start().waitFor();
  }

  /** The next line on standard output; waits for it. */
  String line() throws IOException {
    String line = out.readLine();
    return line == null ? "(ended: " + errors() + ")" : line;
  }

  /** What it wrote on standard output until it ended. */
  String rest() throws IOException {
    StringBuilder rest = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      rest.append(line).append('\n');
    }
    return rest.toString();
  }

  /** What it wrote on standard error until it ended. */
  String errors() throws IOException {
    return new String(process.getErrorStream().readAllBytes(), UTF_8);
  }

  /** Waits for its end. */
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

  long pid() {
    return process.pid();
  }

  /** Sends SIGTERM; unlike {@link Process#destroy} it leaves what was written readable. */
  void terminate() {
    process.toHandle().destroy();
  }

  @Override
  public void close() {
    terminate();
    exitCode();
  }
}
