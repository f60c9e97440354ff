package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.text.EditDistance;
import io.github.microvisorfake.internal.text.QuotedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * A parsed command line.
 *
 * @param command the command to run
 * @param options the options with their values
 * @param file the seed file to check; empty for other commands
 */
record CommandLine(Command command, Map<Option, List<String>> options, String file) {

  private static final String HELP = "help";
  private static final String VERSION = "version";

  private static final List<String> COMMANDS = List.of("serve", "check-seed", HELP);

  /** The largest edit distance at which a command is suggested. */
  private static final int MAX_DISTANCE = 3;

  /** The commands of the program. */
  enum Command {
    SERVE,
    CHECK_SEED,
    HELP,
    VERSION
  }

  /**
   * Parses a command line; the values of the options are not checked.
   *
   * @throws UsageException if an argument is unknown or an option has no value
   */
  static CommandLine parse(String... args) throws UsageException {
    List<String> words = new ArrayList<>(List.of(args));
    String first = words.isEmpty() ? "" : words.get(0);
    boolean checks = first.equals("check-seed");
    if (first.equals(HELP)) {
      words.set(0, "--" + HELP);
    } else if (COMMANDS.contains(first)) {
      words.remove(0);
    } else if (!first.isEmpty() && !first.startsWith("-")) {
      throw unknownCommand(first);
    }
    try {
      return of(checks, parser().parse(known(checks), words.toArray(String[]::new)));
    } catch (MissingArgumentException e) {
      throw new UsageException(
          format("--%s needs a value; see --help", e.getOption().getLongOpt()));
    } catch (UnrecognizedOptionException e) {
      throw unknown(checks, e.getOption());
    } catch (ParseException e) {
      throw new UsageException(e.getMessage() + "; see --help");
    }
  }

  private static CommandLine of(boolean checks, org.apache.commons.cli.CommandLine parsed)
      throws UsageException {
    Map<Option, List<String>> options = new EnumMap<>(Option.class);
    for (Option option : Option.values()) {
      if (parsed.hasOption(option.flag())) {
        String[] values = parsed.getOptionValues(option.flag());
        options.put(option, values == null ? List.of("true") : List.of(values));
      }
    }
    boolean prints = parsed.hasOption(HELP) || parsed.hasOption(VERSION);
    List<String> rest = parsed.getArgList();
    if ((prints || !checks) && !rest.isEmpty()) {
      throw unknown(checks, rest.get(0));
    }
    if (prints) {
      return new CommandLine(parsed.hasOption(HELP) ? Command.HELP : Command.VERSION, options, "");
    }
    if (rest.size() > 1) {
      throw new UsageException(
          format("check-seed accepts one FILE; check '%s' separately", rest.get(1)));
    }
    if (checks && rest.isEmpty()) {
      throw new UsageException("check-seed needs a FILE; name a file, or - for standard input");
    }
    return new CommandLine(
        checks ? Command.CHECK_SEED : Command.SERVE, options, checks ? rest.get(0) : "");
  }

  private static UsageException unknownCommand(String word) {
    String remedy =
        COMMANDS.stream()
            .filter(command -> EditDistance.between(command, word) <= MAX_DISTANCE)
            .min(Comparator.comparing(command -> EditDistance.between(command, word)))
            .map(command -> format("use %s, or see --help", command))
            .orElse("the commands are serve and check-seed; see --help");
    return new UsageException(format("unknown command %s; %s", shown(word), remedy));
  }

  private static UsageException unknown(boolean checks, String word) {
    boolean isFlag =
        Stream.of(Option.values())
            .anyMatch(option -> option.isFlag() && word.startsWith(option.flag() + "="));
    if (!checks && isFlag) {
      String flag = word.substring(0, word.indexOf('='));
      return new UsageException(format("%s accepts no value; specify it alone or omit it", flag));
    }
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    String remedy =
        Option.similarTo(name)
            .filter(option -> !checks && word.startsWith("-"))
            .map(option -> format("use %s, or see --help", option.flag()))
            .orElse("see --help");
    return new UsageException(format("unknown option %s; %s", shown(word), remedy));
  }

  /** Omits a value after an equals sign, and a word that may be a secret. */
  private static String shown(String word) {
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    return QuotedValue.isShortAndPlain(name)
        ? "'" + name + "'"
        : format("of %d characters", word.length());
  }

  /** Returns the options of a command. */
  private static Options known(boolean checks) {
    Options known =
        new Options().addOption("h", HELP, false, "").addOption(null, VERSION, false, "");
    if (!checks) {
      Arrays.stream(Option.values())
          .forEach(
              option -> known.addOption(null, option.flag().substring(2), !option.isFlag(), ""));
    }
    return known;
  }

  /** Reads arguments as they are: no abbreviated options, no quotes removed. */
  private static DefaultParser parser() {
    return DefaultParser.builder()
        .setAllowPartialMatching(false)
        .setStripLeadingAndTrailingQuotes(false)
        .get();
  }

  /** Returns the text that {@code --help} prints. */
  static String help() {
    StringBuilder help = new StringBuilder();
    help.append(
        """
        microvisor-fake [serve] [options]    start a fake of the Twilio Microvisor API; Ctrl-C stops it
        microvisor-fake check-seed FILE      report the errors in a seed file; - reads standard input
        microvisor-fake --version | --help   also -h and help

        """);
    for (Option option : Option.values()) {
      help.append(
          format("  %-20s %s%n", option.flag() + " " + option.value(), option.description()));
    }
    return help.append(
            """

            Each option can also be set by an environment variable, such as MICROVISOR_FAKE_READY_FILE; an option takes precedence.
            In variables, flags are true or false, and several seeds are separated by the path separator.
            Exit codes: 1 a seed file is invalid or missing, 2 the command line is invalid, 3 the port is in use.
            """)
        .toString();
  }
}
