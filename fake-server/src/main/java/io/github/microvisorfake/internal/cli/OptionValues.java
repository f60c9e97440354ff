package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options as given: on the command line, else in the environment. */
final class OptionValues {

  private final Map<Option, List<OptionValue>> given = new EnumMap<>(Option.class);
  private final Map<String, String> environment;

  /**
   * The settings of a call.
   *
   * @param line what the command line has for each option
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

  /** An empty variable is as good as none: scripts cannot always leave one out. */
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

  /** Says of each variable that looks like one of ours and is none. */
  List<String> unknown() {
    Set<String> known =
        Stream.of(Option.values()).map(Option::variable).collect(Collectors.toSet());
    return environment.keySet().stream()
        .filter(name -> name.startsWith(Option.VARIABLES) && !known.contains(name))
        .sorted()
        .map(name -> format("unknown environment variable %s; --help lists the options", name))
        .toList();
  }

  /** Everything given for an option. */
  List<OptionValue> all(Option option) {
    return given.getOrDefault(option, List.of());
  }

  /** What was given for an option, the last of several. */
  Optional<OptionValue> last(Option option) {
    List<OptionValue> settings = all(option);
    return settings.isEmpty() ? Optional.empty() : Optional.of(settings.get(settings.size() - 1));
  }

  /** Whether a flag is set. */
  boolean has(Option option) throws UsageException {
    Optional<OptionValue> setting = last(option);
    return setting.isPresent() && setting.get().flag();
  }
}
