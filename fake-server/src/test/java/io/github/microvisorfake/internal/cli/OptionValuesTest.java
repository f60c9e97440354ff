package io.github.microvisorfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionValuesTest {

  @Test
  void optionTakesPrecedenceOverItsEnvironmentVariable() {
    OptionValues settings =
        new OptionValues(Map.of(Option.PORT, List.of("1")), Map.of("MICROVISOR_FAKE_PORT", "2"));

    assertThat(settings.last(Option.PORT)).hasValue(new OptionValue("--port", "1"));
  }

  @Test
  void readsAnOptionFromItsEnvironmentVariable() {
    OptionValues settings = new OptionValues(Map.of(), Map.of("MICROVISOR_FAKE_PORT", "2"));

    assertThat(settings.last(Option.PORT)).hasValue(new OptionValue("MICROVISOR_FAKE_PORT", "2"));
  }

  @Test
  void lastOfARepeatedOptionWins() {
    OptionValues settings = new OptionValues(Map.of(Option.PORT, List.of("1", "2")), Map.of());

    assertThat(settings.last(Option.PORT)).hasValue(new OptionValue("--port", "2"));
  }

  @Test
  void ignoresAnEmptyEnvironmentVariable() {
    OptionValues settings = new OptionValues(Map.of(), Map.of("MICROVISOR_FAKE_PORT", ""));

    assertThat(settings.last(Option.PORT)).isEmpty();
  }

  /** The variables of a pod beside a service that is named microvisor-fake. */
  @Test
  void ignoresTheVariablesOfAKubernetesService() {
    OptionValues settings =
        new OptionValues(
            Map.of(),
            Map.of(
                "MICROVISOR_FAKE_PORT", "tcp://10.0.0.1:4030",
                "MICROVISOR_FAKE_SERVICE_HOST", "10.0.0.1",
                "MICROVISOR_FAKE_SERVICE_PORT_HTTP", "4030",
                "MICROVISOR_FAKE_PORT_4030_TCP_ADDR", "10.0.0.1"));

    assertThat(settings.last(Option.PORT)).isEmpty();
    assertThat(settings.warnings())
        .containsExactly(
            "MICROVISOR_FAKE_PORT is the address of a Kubernetes service and is ignored; to set the port, use --port");
  }

  @Test
  void suggestsTheVariableOfAMisspeltOne() {
    OptionValues settings =
        new OptionValues(
            Map.of(),
            Map.of("MICROVISOR_FAKE_ALLOWUPDATES", "true", "MICROVISOR_FAKE_COLOUR", "x"));

    assertThat(settings.warnings())
        .containsExactly(
            "unknown environment variable MICROVISOR_FAKE_ALLOWUPDATES; use MICROVISOR_FAKE_ALLOW_UPDATES, or see --help",
            "unknown environment variable MICROVISOR_FAKE_COLOUR; see --help for the options");
  }

  @Test
  void readsSeveralSeedsFromOneEnvironmentVariable() {
    OptionValues settings =
        new OptionValues(Map.of(), Map.of("MICROVISOR_FAKE_SEED", "a" + File.pathSeparator + "b"));

    assertThat(settings.all(Option.SEED)).extracting(OptionValue::text).containsExactly("a", "b");
  }

  @Test
  void flagIsTrueOrFalse() throws UsageException {
    assertThat(flag("true")).isTrue();
    assertThat(flag("false")).isFalse();
    assertThat(new OptionValues(Map.of(), Map.of()).has(Option.ALLOW_UPDATES)).isFalse();
    assertThatThrownBy(() -> flag("yes"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "MICROVISOR_FAKE_ALLOW_UPDATES 'yes' is neither true nor false; use one of them");
  }

  private static boolean flag(String text) throws UsageException {
    return new OptionValues(Map.of(), Map.of("MICROVISOR_FAKE_ALLOW_UPDATES", text))
        .has(Option.ALLOW_UPDATES);
  }

  @Test
  void reportsUnknownEnvironmentVariables() {
    OptionValues settings =
        new OptionValues(Map.of(), Map.of("MICROVISOR_FAKE_PROT", "hunter2", "MICROVISOR", "x"));

    assertThat(settings.warnings())
        .containsExactly(
            "unknown environment variable MICROVISOR_FAKE_PROT; use MICROVISOR_FAKE_PORT, or see --help");
  }

  @Test
  void escapesControlCharactersInNamesOfVariables() {
    assertThat(new OptionValues(Map.of(), Map.of("MICROVISOR_FAKE_\u001b\u202e", "")).warnings())
        .containsExactly(
            "unknown environment variable MICROVISOR_FAKE_\\u001B\\u202E; see --help for the options");
  }

  @ParameterizedTest
  @CsvSource({"1.0", "http", "''", "9999999999999", "+1", "-0", "' 1'", "\u0663", "\uFF10"})
  void rejectsAPortThatIsNotANumber(String text) {
    assertThatThrownBy(() -> new OptionValue("--port", text).port())
        .hasMessageMatching("--port.* is not a port; use one such as 4030");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0663", "\uFF13", "+3", "3 ", "9223372036854775808"})
  void rejectsARandomSeedThatIsNotANumberOfAsciiDigits(String text) {
    assertThatThrownBy(() -> new OptionValue("--random-seed", text).number())
        .hasMessageEndingWith("is not a whole number of 64 bits; use one such as 42");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "255.255.255.255", "::1", "::", "fe80::a:1"})
  void readsAnAddress(String text) throws Exception {
    assertThat(new OptionValue("--host", text).address()).isEqualTo(InetAddress.getByName(text));
  }

  @Test
  void localhostIsAnAddress() throws UsageException {
    assertThat(new OptionValue("--host", "localhost").address().getHostAddress())
        .isEqualTo("127.0.0.1");
  }

  /** The JDK looks up most of these names. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "256.1.1.1",
        "127.1",
        "1",
        "0x7f.0.0.1",
        "127.0.0.1.",
        "\u0661.0.0.1",
        "[::1]",
        "g::1",
        ".:1",
        ":::",
        "a"
      })
  void rejectsAHostThatIsNotAnAddress(String text) {
    assertThatThrownBy(() -> new OptionValue("--host", text).address())
        .isInstanceOf(UsageException.class)
        .hasMessageEndingWith("is not an address; use one such as 127.0.0.1");
  }

  @Test
  void doesNotQuoteAValueThatMayBeASecret() {
    assertThatThrownBy(() -> new OptionValue("--port", "0123456789abcdef".repeat(2)).port())
        .hasMessage("--port: a value of 32 characters is not a port; use one such as 4030");
  }

  @Test
  void rejectsOtherMalformedValues() {
    assertThatThrownBy(() -> new OptionValue("--clock", "now").instant())
        .hasMessage("--clock 'now' is not an instant; use one such as 2026-01-01T00:00:00Z");
    assertThatThrownBy(() -> new OptionValue("--journal-capacity", "x").count())
        .hasMessage(
            "--journal-capacity 'x' is not a whole number of 32 bits; use one such as 10000");
    assertThatThrownBy(() -> new OptionValue("--random-seed", "x").number())
        .hasMessage("--random-seed 'x' is not a whole number of 64 bits; use one such as 42");
    assertThatThrownBy(() -> new OptionValue("--log", "TEXT").logFormat())
        .hasMessage("--log 'TEXT' is not a log format; use text, json or off");
    assertThatThrownBy(() -> new OptionValue("--url-base", "a b").uri())
        .hasMessage(
            "--url-base: a value of 3 characters is not a URL; use one such as http://localhost:4030");
    assertThatThrownBy(() -> new OptionValue("--ready-file", "").path())
        .hasMessage("--ready-file '' is not a path; name a file");
    assertThatThrownBy(() -> new OptionValue("--host", "").address())
        .hasMessage("--host '' is not an address; use one such as 127.0.0.1");
  }
}
