package io.github.microvisorfake.program;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Restores default signal handling for a program if the build runs with signals ignored, as with
 * {@code nohup mvn verify &}: child processes inherit ignored signals, and a JVM keeps ignoring
 * them.
 */
final class DefaultSignals {

  /** Only GNU {@code env}, since 8.31, has this option. */
  private static final List<String> ENV =
      succeeds("env", "--default-signal", "true") ? List.of("env", "--default-signal") : List.of();

  private DefaultSignals() {}

  /** Returns the command with default signal handling, if this machine supports it. */
  static List<String> withDefaultSignals(List<String> command) {
    List<String> whole = new ArrayList<>(ENV);
    whole.addAll(command);
    return whole;
  }

  /**
   * Returns whether the signal terminates a process started with {@link #withDefaultSignals}. A
   * shell sends it to itself.
   */
  static boolean terminates(String signal) {
    String[] shell = {"sh", "-c", "kill -" + signal + " $$"};
    return !succeeds(withDefaultSignals(List.of(shell)).toArray(String[]::new));
  }

  private static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
