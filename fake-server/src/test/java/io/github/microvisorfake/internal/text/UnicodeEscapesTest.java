package io.github.microvisorfake.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeEscapesTest {

  private static final String MIXED = "a\r\n\u007f\u0085 ~\u00e9\u2028\ud83d\ude00\ud83d";

  @Test
  void keepsVisibleCharacters() {
    assertThat(UnicodeEscapes.escapeControls(MIXED))
        .isEqualTo("a\\u000D\\u000A\\u007F\\u0085 ~\u00e9\\u2028\ud83d\ude00\\uD83D");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 0x1B, 0x7F, 0x80, 0x9B, 0x9F, 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029,
        0x202A, 0x202E, 0x2066, 0x2069, 0xD800, 0xDFFF, 0xFEFF
      })
  void escapesControlAndFormatCharacters(int c) {
    assertThat(UnicodeEscapes.escapeControls(Character.toString(c)))
        .isEqualTo("\\u" + HexFormat.of().withUpperCase().toHexDigits((char) c));
  }

  @Test
  void escapesASupplementaryFormatCharacterAsTwoUnits() {
    assertThat(UnicodeEscapes.escapeControls("\udb40\udc01")).isEqualTo("\\uDB40\\uDC01");
  }

  @Test
  void recognizesPrintableAscii() {
    assertThat(UnicodeEscapes.isPrintableAscii("a ~")).isTrue();
    assertThat(UnicodeEscapes.isPrintableAscii("a\u007f")).isFalse();
    assertThat(UnicodeEscapes.isPrintableAscii("\u00e9")).isFalse();
  }

  @Test
  void escapesAllButPrintableAscii() {
    assertThat(UnicodeEscapes.escapeAllButPrintableAscii(MIXED))
        .isEqualTo("a\\u000D\\u000A\\u007F\\u0085 ~\\u00E9\\u2028\\uD83D\\uDE00\\uD83D");
  }

  @Test
  void keepsAnEmptyText() {
    assertThat(UnicodeEscapes.escapeControls("")).isEmpty();
    assertThat(UnicodeEscapes.escapeAllButPrintableAscii("")).isEmpty();
  }
}
