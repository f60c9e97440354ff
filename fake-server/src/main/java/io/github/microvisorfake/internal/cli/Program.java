package io.github.microvisorfake.internal.cli;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.Seed;
import io.github.microvisorfake.SeedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.Map;

/** The program behind the jar. */
final class Program {

  static final int OK = 0;
  static final int WRONG_SEED = 1;
  static final int WRONG_COMMAND_LINE = 2;
  static final int PORT_TAKEN = 3;

  private Program() {}

  /**
   * Does what the arguments ask for; when serving, it returns only when interrupted.
   *
   * @return the exit code: 0, 1 for a wrong seed file, 2 for a wrong command line, 3 for a port
   *     that is taken
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
        case VERSION -> print(out, "microvisor-fake " + version() + "\n");
        case CHECK_SEED -> checkSeed(new SeedFiles(in).read(line.file()), line.file(), out);
        case SERVE ->
            new Serving(new OptionValues(line.options(), environment), in, out, err).run();
      };
    } catch (OutOfMemoryError e) {
      return say(
          err,
          "microvisor-fake: a seed needs more memory than there is; give the JVM more (java -Xmx4g -jar …), or seed less",
          WRONG_SEED);
    } catch (SeedException e) {
      return say(err, "" + e.getMessage(), WRONG_SEED);
    } catch (UsageException e) {
      return say(err, "microvisor-fake: " + e.getMessage(), WRONG_COMMAND_LINE);
    } catch (UncheckedIOException e) {
      return say(
          err,
          "microvisor-fake: " + e.getMessage(),
          e.getCause() instanceof BindException ? PORT_TAKEN : WRONG_COMMAND_LINE);
    } catch (IOException e) {
      return say(
          err,
          "microvisor-fake: cannot write the ready file: " + e.getMessage(),
          WRONG_COMMAND_LINE);
    }
  }

  private static int checkSeed(Seed seed, String file, PrintStream out) {
    MicrovisorServer.builder().seed(seed).validate();
    return print(out, file + ": nothing is wrong\n");
  }

  private static int print(PrintStream out, String text) {
    out.print(text);
    out.flush();
    return OK;
  }

  private static int say(PrintStream err, String message, int exitCode) {
    err.println(message);
    return exitCode;
  }

  private static String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    return version == null ? "(not from its jar)" : version;
  }
}
