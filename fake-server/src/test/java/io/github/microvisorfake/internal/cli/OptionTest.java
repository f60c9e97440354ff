package io.github.microvisorfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.options.ServerOptionsBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTest {

  private static final ServerOptions DEFAULTS = ServerOptions.builder().build();

  /** The program always sets these. */
  private static final Set<String> ALWAYS_SET = Set.of("detectLeaks");

  /** A text for each type of option; none is the default of an option. */
  private static final Map<Class<?>, String> TEXTS =
      Map.of(
          int.class,
          "4030",
          long.class,
          "-42",
          boolean.class,
          "true",
          InetAddress.class,
          "127.0.0.2",
          URI.class,
          "http://localhost:1",
          Instant.class,
          "2026-01-01T00:00:00Z");

  /** These have tests of their own. */
  private static final Set<String> OTHERWISE_NAMED = Set.of("console", "allowedHosts");

  static Stream<Method> setters() {
    return Stream.of(ServerOptionsBuilder.class.getDeclaredMethods())
        .filter(
            method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 1)
        .filter(method -> !OTHERWISE_NAMED.contains(method.getName()))
        .filter(method -> !ALWAYS_SET.contains(method.getName()));
  }

  @Test
  void allowHostAddsAHost() throws UsageException {
    ServerOptionsBuilder options = ServerOptions.builder();
    Option.ALLOW_HOST.set(new OptionValue("--allow-host", "a.example"), options);
    Option.ALLOW_HOST.set(new OptionValue("--allow-host", "b.example"), options);

    assertThat(options.build().allowedHosts()).containsExactlyInAnyOrder("a.example", "b.example");
  }

  @Test
  void noConsoleTurnsTheConsoleOff() throws UsageException {
    ServerOptionsBuilder options = ServerOptions.builder().console(true);
    Option.NO_CONSOLE.set(new OptionValue("--no-console", "true"), options);

    assertThat(options.build().console()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("setters")
  void everyServerOptionIsSetByItsCommandLineOption(Method setter) throws UsageException {
    String text = textFor(setter);
    ServerOptions options = optionsWith(Option.valueOf(constantOf(setter)), text);

    assertThat(options).isNotEqualTo(DEFAULTS);
    assertThat(options.toString()).contains(setter.getName() + "=" + text);
  }

  private static String textFor(Method setter) {
    Class<?> type = setter.getParameterTypes()[0];
    return Optional.ofNullable(TEXTS.get(type))
        .orElseThrow(() -> new AssertionError("TEXTS has no text of " + type + "; add one"));
  }

  /** Such as {@code ALLOW_UPDATES} for {@code allowUpdates}. */
  private static String constantOf(Method setter) {
    return setter.getName().replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  @ParameterizedTest
  @EnumSource(names = {"ALLOW_REMOTE", "SEED", "READY_FILE", "LOG"})
  void optionsOfTheProgramSetNoServerOption(Option option) throws UsageException {
    assertThat(optionsWith(option, "x")).isEqualTo(DEFAULTS);
  }

  private static ServerOptions optionsWith(Option option, String text) throws UsageException {
    ServerOptionsBuilder options = ServerOptions.builder();
    option.set(new OptionValue(option.flag(), text), options);
    return options.build();
  }

  @Test
  void errorOfTheServerNamesTheOption() {
    assertThatThrownBy(() -> optionsWith(Option.URL_BASE, "ftp://x"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--url-base: 'ftp://x' is not a base for URLs; ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536"})
  void rejectsAPortOutOfRange(String text) {
    assertThatThrownBy(() -> optionsWith(Option.PORT, text))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--port: port %s is out of range; choose 1 to 65535, or 0 for any free port", text);
  }

  @ParameterizedTest
  @EnumSource
  void isDocumented(Option option) {
    assertThat(Path.of("..", "docs", "program.md"))
        .content()
        .contains("| `" + (option.flag() + " " + documentedValue(option)).strip() + "` |");
  }

  private static String documentedValue(Option option) {
    return option == Option.LOG ? "text\\|json\\|off" : option.value();
  }
}
