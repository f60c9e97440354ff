package io.github.microvisorfake.internal.cli;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.SeedException;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.Map;

/** Runs the command-line program. */
final class Program {

  static final int OK = 0;
  static final int INVALID_SEED = 1;
  static final int INVALID_COMMAND_LINE = 2;
  static final int PORT_IN_USE = 3;

  private Program() {}

  /**
   * Runs the command that the arguments name; {@code serve} returns only when interrupted.
   *
   * @return the exit code: 0, 1 for an invalid seed file, 2 for an invalid command line, 3 for a
   *     port that is in use
   */
  static int run(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      String... args) {
    try {
      CommandLine line = CommandLine.parse(args);
      return switch (line.command()) {
        case HELP -> print(out, CommandLine.help());
        case VERSION -> print(out, "microvisor-fake " + ProgramVersion.text() + "\n");
        case CHECK_SEED -> checkSeed(new SeedFiles(in).read(line.file()), line.file(), out);
        case SERVE ->
            new ServeCommand(new OptionValues(line.options(), environment), in, out, err).run();
      };
    } catch (OutOfMemoryError e) {
      return fail(
          err,
          "microvisor-fake: a seed needs more memory than the JVM has; increase its heap (java -Xmx4g -jar ...), or reduce the seed",
          INVALID_SEED);
    } catch (SeedException e) {
      return fail(err, "" + e.getMessage(), INVALID_SEED);
    } catch (UsageException e) {
      return fail(err, "microvisor-fake: " + e.getMessage(), INVALID_COMMAND_LINE);
    } catch (UncheckedIOException e) {
      return fail(
          err,
          "microvisor-fake: " + e.getMessage(),
          e.getCause() instanceof BindException ? PORT_IN_USE : INVALID_COMMAND_LINE);
    } catch (IOException e) {
      return fail(err, "microvisor-fake: " + e.getMessage(), INVALID_COMMAND_LINE);
    }
  }

  private static int checkSeed(Seed seed, String file, PrintStream out) {
    MicrovisorServer.builder().seed(seed).validate();
    return print(out, UnicodeEscapes.escapeControls(file) + ": no errors\n");
  }

  private static int print(PrintStream out, String text) {
    out.print(text);
    out.flush();
    return OK;
  }

  /** Escapes the message, because it can contain names of files and arguments. */
  private static int fail(PrintStream err, String message, int exitCode) {
    err.println(UnicodeEscapes.escapeControls(message));
    return exitCode;
  }
}
