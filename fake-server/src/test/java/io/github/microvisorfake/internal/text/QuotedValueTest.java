package io.github.microvisorfake.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedValueTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "AC12", "ftp://x", "2026-01-01T00:00:00+01:00", "not_a.hash"})
  void quotesAShortPlainValue(String value) {
    assertThat(QuotedValue.of(value)).isEqualTo("'" + value + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "0123456789abcdef0123456789abcdef, 32",
    "hunter2!, 8",
    "a b, 3",
    "'user:x@host', 11",
    "caf\u00e9, 4",
    "'a\u001b', 2",
    "'a\n', 2"
  })
  void describesAnyOtherValueByItsLength(String value, int length) {
    assertThat(QuotedValue.of(value)).isEqualTo("a value of " + length + " characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "sensor-firmware_2", "0123456789012345678901234567890123456789"})
  void quotesANameOfLettersDigitsHyphensAndUnderscores(String name) {
    assertThat(QuotedValue.ofName(name)).isEqualTo("'" + name + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "hunter2!", "\u00e9", "01234567890123456789012345678901234567890"})
  void describesOtherTextInPlaceOfAName(String text) {
    assertThat(QuotedValue.ofName(text)).isEqualTo("a value of %d characters", text.length());
  }
}
