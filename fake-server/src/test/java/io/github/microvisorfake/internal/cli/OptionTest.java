package io.github.microvisorfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.options.ServerOptions;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OptionTest {

  @ParameterizedTest
  @CsvSource({
    "PORT, 4030, port=4030",
    "HOST, 127.0.0.2, host=127.0.0.2",
    "ALLOW_UPDATES, true, allowUpdates=true",
    "URL_BASE, http://localhost:1, urlBase=http://localhost:1",
    "RANDOM_SEED, -42, randomSeed=-42",
    "CLOCK, 2026-01-01T00:00:00Z, clock=2026-01-01T00:00:00Z"
  })
  void setsAServerOption(Option option, String text, String shown) throws UsageException {
    assertThat(optionsWith(option, text).toString()).contains(shown);
  }

  @ParameterizedTest
  @EnumSource(names = {"ALLOW_REMOTE", "SEED", "READY_FILE", "LOG"})
  void optionsOfTheProgramSetNoServerOption(Option option) throws UsageException {
    assertThat(optionsWith(option, "x")).isEqualTo(ServerOptions.builder().build());
  }

  private static ServerOptions optionsWith(Option option, String text) throws UsageException {
    ServerOptions.Builder options = ServerOptions.builder();
    option.set(new OptionValue(option.flag(), text), options);
    return options.build();
  }

  @Test
  void errorOfTheServerNamesTheOption() {
    assertThatThrownBy(() -> optionsWith(Option.URL_BASE, "ftp://x"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--url-base: 'ftp://x' is not a base for URLs; ");
  }

  @Test
  void everyServerOptionHasACommandLineOption() {
    assertThat(
            Stream.of(ServerOptions.Builder.class.getDeclaredMethods())
                .filter(it -> Modifier.isPublic(it.getModifiers()) && it.getParameterCount() == 1)
                .map(OptionTest::constantOf))
        .isNotEmpty()
        .isSubsetOf(Stream.of(Option.values()).map(Option::name).toList());
  }

  /** Such as {@code ALLOW_UPDATES} for {@code allowUpdates}. */
  private static String constantOf(Method setter) {
    return setter.getName().replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
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
