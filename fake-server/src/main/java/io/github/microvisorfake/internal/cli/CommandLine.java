package io.github.microvisorfake.internal.cli;

import io.github.microvisorfake.internal.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What the caller asked for.
 *
 * @param command to do
 * @param options given on the command line
 * @param file to check
 */
record CommandLine(Command command, Map<Option, List<String>> options, String file) {

  private static final String HELP = "--help";
  private static final String VERSION = "--version";

  /** An option that differs in so many letters may have been meant. */
  private static final int NEAR = 2;

  /** What there is to do. */
  enum Command {
    SERVE("serve"),
    CHECK_SEED("check-seed"),
    HELP("help"),
    VERSION("version");

    private final String word;

    Command(String word) {
      this.word = word;
    }
  }

  /**
   * Reads a command line. What the options' values mean is not looked at.
   *
   * @throws Mistake if something in it is unknown or has no value
   */
  static CommandLine parse(String... args) throws Mistake {
    List<String> words = new ArrayList<>(List.of(args));
    String first = words.isEmpty() ? "" : words.get(0);
    boolean checks = first.equals(Command.CHECK_SEED.word);
    if (checks || first.equals(Command.SERVE.word)) {
      words.remove(0);
    }
    CommandSpec spec = checks ? checkSeed() : serve();
    try {
      return of(checks, parser(spec).parseArgs(words.toArray(String[]::new)));
    } catch (MissingParameterException e) {
      throw new Mistake(missing(e));
    } catch (UnmatchedArgumentException e) {
      throw new Mistake(unknown(e));
    } catch (ParameterException e) {
      throw new Mistake(e.getMessage() + "; --help lists what there is");
    }
  }

  private static CommandLine of(boolean checks, ParseResult parsed) {
    Map<Option, List<String>> options = new EnumMap<>(Option.class);
    for (Option option : Option.values()) {
      if (parsed.hasMatchedOption(option.flag())) {
        options.put(option, values(parsed.matchedOption(option.flag())));
      }
    }
    if (parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()) {
      return new CommandLine(
          parsed.isUsageHelpRequested() ? Command.HELP : Command.VERSION, options, "");
    }
    return checks
        ? new CommandLine(Command.CHECK_SEED, options, parsed.matchedPositionalValue(0, ""))
        : new CommandLine(Command.SERVE, options, "");
  }

  /** Of a flag without a value: true. Of an option whose value is empty: that. */
  private static List<String> values(OptionSpec option) {
    List<String> values = option.originalStringValues();
    return values.isEmpty()
        ? List.of(option.arity().max() == 0 ? "true" : "")
        : List.copyOf(values);
  }

  private static String missing(MissingParameterException e) {
    return e.getMissing().get(0) instanceof OptionSpec option
        ? "%s needs a value; --help tells which".formatted(option.longestName())
        : "check-seed needs a FILE; name one, or - for standard input";
  }

  private static String unknown(UnmatchedArgumentException e) {
    String word = e.getUnmatched().get(0);
    CommandSpec here = e.getCommandLine().getCommandSpec();
    return Stream.of(Option.values())
        .map(Option::flag)
        .filter(flag -> Words.distance(flag, word) <= NEAR && here.findOption(flag) != null)
        .findFirst()
        .map(flag -> "unknown option '%s'; try %s, or --help".formatted(word, flag))
        .orElse("unknown option '%s'; --help lists them".formatted(word));
  }

  /** The text that {@code --help} prints. */
  static String help() {
    CommandSpec spec = serve();
    spec.usageMessage()
        .width(100)
        .synopsisHeading("")
        .customSynopsis(
            "microvisor-fake [serve] [options]    start a fake of the Twilio Microvisor API;"
                + " Ctrl-C stops it",
            "microvisor-fake check-seed FILE      say what is wrong in a seed file; - is standard"
                + " input",
            "microvisor-fake --version | --help")
        .sortOptions(false)
        .footer(
            "",
            "Each option is an environment variable too, such as MICROVISOR_FAKE_READY_FILE; an"
                + " option",
            "wins. Flags are true or false there, several seeds are separated as paths are.",
            "Exit codes: 1 a seed file is wrong or missing, 2 the command line is wrong, 3 the port"
                + " is taken.");
    return parser(spec).getUsageMessage(picocli.CommandLine.Help.Ansi.OFF);
  }

  private static CommandSpec serve() {
    CommandSpec spec = named();
    for (Option option : Option.values()) {
      spec.addOption(
          OptionSpec.builder(option.flag())
              .type(List.class)
              .auxiliaryTypes(String.class)
              .arity(option.isFlag() ? "0" : "1")
              .paramLabel(option.value())
              .description(option.description())
              .build());
    }
    return spec;
  }

  private static CommandSpec checkSeed() {
    return named()
        .addPositional(
            PositionalParamSpec.builder()
                .type(String.class)
                .index("0")
                .arity("1")
                .required(true)
                .paramLabel("FILE")
                .build());
  }

  private static CommandSpec named() {
    return CommandSpec.create()
        .name("microvisor-fake")
        .addOption(OptionSpec.builder(HELP).usageHelp(true).description("print this").build())
        .addOption(
            OptionSpec.builder(VERSION).versionHelp(true).description("print the version").build());
  }

  /** Without what reads files, variables and abbreviations into a command line. */
  private static picocli.CommandLine parser(CommandSpec spec) {
    return new picocli.CommandLine(spec)
        .setExpandAtFiles(false)
        .setInterpolateVariables(false)
        .setPosixClusteredShortOptionsAllowed(false);
  }
}
