package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.text.UnicodeEscapes;
import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of all options: from the command line or else from the environment. */
final class OptionValues {

  private final Map<Option, List<OptionValue>> given = new EnumMap<>(Option.class);
  private final Map<String, String> environment;

  /**
   * Creates the values for one run of the program.
   *
   * @param line the values on the command line
   * @param environment the environment variables
   */
  OptionValues(Map<Option, List<String>> line, Map<String, String> environment) {
    this.environment = environment;
    for (Option option : Option.values()) {
      List<String> texts = line.getOrDefault(option, List.of());
      given.put(
          option,
          texts.isEmpty()
              ? ofVariable(option, environment.getOrDefault(option.variable(), ""))
              : texts.stream().map(text -> new OptionValue(option.flag(), text)).toList());
    }
  }

  /** An empty variable counts as absent, because scripts cannot always omit one. */
  private static List<OptionValue> ofVariable(Option option, String text) {
    Stream<String> texts =
        option == Option.SEED
            ? Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(text)
            : Stream.of(text);
    return texts
        .filter(one -> !one.isEmpty())
        .map(one -> new OptionValue(option.variable(), one))
        .toList();
  }

  /** Returns a warning for each unknown variable with the prefix of this program's variables. */
  List<String> unknown() {
    Set<String> known =
        Stream.of(Option.values()).map(Option::variable).collect(Collectors.toSet());
    return environment.keySet().stream()
        .filter(name -> name.startsWith(Option.VARIABLES) && !known.contains(name))
        .sorted()
        .map(UnicodeEscapes::escapeControls)
        .map(name -> format("unknown environment variable %s; see --help for the options", name))
        .toList();
  }

  /** Returns all values of an option, in their order. */
  List<OptionValue> all(Option option) {
    return given.getOrDefault(option, List.of());
  }

  /** Returns the last value of an option, if there is one. */
  Optional<OptionValue> last(Option option) {
    List<OptionValue> settings = all(option);
    return settings.isEmpty() ? Optional.empty() : Optional.of(settings.get(settings.size() - 1));
  }

  /** Returns whether a flag is set. */
  boolean has(Option option) throws UsageException {
    Optional<OptionValue> setting = last(option);
    return setting.isPresent() && setting.get().flag();
  }
}
