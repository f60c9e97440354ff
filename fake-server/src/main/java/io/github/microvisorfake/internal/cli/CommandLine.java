package io.github.microvisorfake.internal.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the caller asked for.
 *
 * @param command to do
 * @param port to listen on; 0 for a free one
 * @param readyFile to write once the fake answers
 */
record CommandLine(Command command, int port, Optional<Path> readyFile) {

  private static final int DEFAULT_PORT = 4030;

  /** What there is to do. */
  enum Command {
    SERVE,
    HELP,
    VERSION
  }

  /** Thrown for a command line that makes no sense; the message says what would. */
  static final class Mistake extends Exception {
    private static final long serialVersionUID = 1L;

    Mistake(String message) {
      super(message);
    }
  }

  /**
   * Reads a command line.
   *
   * @throws Mistake if something in it is unknown or has no value
   */
  static CommandLine parse(String... args) throws Mistake {
    Command command = Command.SERVE;
    int port = DEFAULT_PORT;
    Optional<Path> readyFile = Optional.empty();
    Deque<String> rest = new ArrayDeque<>(List.of(args));
    if ("serve".equals(rest.peek())) {
      rest.remove();
    }
    while (!rest.isEmpty()) {
      String option = rest.remove();
      switch (option) {
        case "--help" -> command = Command.HELP;
        case "--version" -> command = Command.VERSION;
        case "--port" -> port = port(value(option, rest));
        case "--ready-file" -> readyFile = Optional.of(file(value(option, rest)));
        default -> throw new Mistake("unknown option '%s'; --help lists them".formatted(option));
      }
    }
    return new CommandLine(command, port, readyFile);
  }

  private static String value(String option, Deque<String> rest) throws Mistake {
    if (rest.isEmpty()) {
      throw new Mistake("%s needs a value; --help tells which".formatted(option));
    }
    return rest.remove();
  }

  private static int port(String text) throws Mistake {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notNumeric) {
      // Told below, as a number out of range is.
    }
    throw new Mistake("--port '%s' is not a port; give 0 to 65535".formatted(text));
  }

  private static Path file(String text) throws Mistake {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Mistake("--ready-file '%s' is not a path: %s".formatted(text, e.getReason()));
    }
  }
}
