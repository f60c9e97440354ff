package io.github.microvisorfake.program;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a program be ended by signals, though the build runs with them ignored, as {@code nohup mvn
 * verify &} does: what a process ignores its children ignore, and a JVM leaves it so.
 */
final class DefaultSignals {

  /** Only an {@code env} that is GNU's, from 8.31 on, has the option. */
  private static final List<String> ENV =
      succeeds("env", "--default-signal", "true") ? List.of("env", "--default-signal") : List.of();

  private DefaultSignals() {}

  /** The command that starts another with no signal ignored, where there is one. */
  static List<String> with(List<String> command) {
    List<String> whole = new ArrayList<>(ENV);
    whole.addAll(command);
    return whole;
  }

  /** Whether what {@link #with} starts is ended by a signal: a shell sends it to itself. */
  static boolean end(String signal) {
    String[] shell = {"sh", "-c", "kill -" + signal + " $$"};
    return !succeeds(with(List.of(shell)).toArray(String[]::new));
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
