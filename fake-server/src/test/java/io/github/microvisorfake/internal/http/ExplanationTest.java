package io.github.microvisorfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

  private static final Map<String, String> LINES =
      Map.of(
          "a key 'k' ~ \\", "a key 'k' ~ \\",
          "a\r\nb", "a\\u000D\\u000Ab",
          "\tx", "\\u0009x",
          "\u007f", "\\u007F",
          "caf\u00e9", "caf\\u00E9",
          "\u2028", "\\u2028",
          "\ud83d\ude00", "\\uD83D\\uDE00");

  @Test
  void isPrintableAscii() {
    LINES.forEach((text, line) -> assertThat(Explanation.oneLine(text)).isEqualTo(line));
  }

  @Test
  void everyCharacterIsKeptOrEscaped() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      assertThat(Explanation.oneLine(Character.toString(c)).matches("[ -~]|\\\\u[0-9A-F]{4}"))
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1023, 1024})
  void keepsUpToOneKibibyte(int length) {
    assertThat(Explanation.oneLine("x".repeat(length))).isEqualTo("x".repeat(length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\n", "\ud83d\ude00"})
  void truncatesAfterOneKibibyte(String unit) {
    assertThat(Explanation.oneLine(unit.repeat(1025))).hasSize(1024).endsWith("...");
  }
}
