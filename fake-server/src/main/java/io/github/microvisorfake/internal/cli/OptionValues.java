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

/**
 * The values of all options: from the command line or else from the environment.
 *
 * <p>Kubernetes sets variables with the prefix of this program in every pod if a service is named
 * {@code microvisor-fake}: the address of the service in place of the port, which counts as absent,
 * and others that are not options.
 */
final class OptionValues {

  private static final Pattern OF_KUBERNETES =
      Pattern.compile("(SERVICE_.*|PORT_[0-9]+_.*)", Pattern.DOTALL);

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
              ? ofVariable(option)
              : texts.stream().map(text -> new OptionValue(option.flag(), text)).toList());
    }
  }

  /** An empty variable counts as absent, because scripts cannot always omit one. */
  private List<OptionValue> ofVariable(Option option) {
    String text = isServiceAddress(option) ? "" : environment.getOrDefault(option.variable(), "");
    Stream<String> texts =
        option.isRepeatable()
            ? Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(text)
            : Stream.of(text);
    return texts
        .filter(one -> !one.isEmpty())
        .map(one -> new OptionValue(option.variable(), one))
        .toList();
  }

  private boolean isServiceAddress(Option option) {
    return option == Option.PORT && environment.getOrDefault(option.variable(), "").contains("://");
  }

  /**
   * Returns a warning for each unknown variable with the prefix of this program's variables, and
   * for the port of a Kubernetes service.
   */
  List<String> warnings() {
    Stream<String> service =
        isServiceAddress(Option.PORT)
            ? Stream.of(
                format(
                    "%s is the address of a Kubernetes service and is ignored; to set the port, use --port",
                    Option.PORT.variable()))
            : Stream.empty();
    return Stream.concat(service, unknownVariables()).toList();
  }

  private Stream<String> unknownVariables() {
    Set<String> known =
        Stream.of(Option.values()).map(Option::variable).collect(Collectors.toSet());
    return environment.keySet().stream()
        .filter(name -> name.startsWith(Option.VARIABLES) && !known.contains(name))
        .filter(name -> !isOfKubernetes(name))
        .sorted()
        .map(OptionValues::unknown);
  }

  private static boolean isOfKubernetes(String variable) {
    return OF_KUBERNETES.matcher(variable.substring(Option.VARIABLES.length())).matches();
  }

  private static String unknown(String variable) {
    String remedy =
        Option.similarTo(variable.substring(Option.VARIABLES.length()))
            .map(option -> format("use %s, or see --help", option.variable()))
            .orElse("see --help for the options");
    return format(
        "unknown environment variable %s; %s", UnicodeEscapes.escapeControls(variable), remedy);
  }

  /** Returns all values of an option, in their order. */
  List<OptionValue> all(Option option) {
    return given.getOrDefault(option, List.of());
  }

  /** Returns the values of an option that count: all of a repeatable one, else the last. */
  List<OptionValue> effective(Option option) {
    return option.isRepeatable() ? all(option) : last(option).stream().toList();
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
