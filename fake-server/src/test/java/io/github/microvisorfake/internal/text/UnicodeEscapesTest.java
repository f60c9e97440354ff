package io.github.microvisorfake.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnicodeEscapesTest {

  private static final String MIXED = "a\r\n\u007f\u0085 ~\u00e9\u2028\ud83d\ude00\ud83d";

  @Test
  void escapesOnlyControlCharacters() {
    assertThat(UnicodeEscapes.escapeControls(MIXED))
        .isEqualTo("a\\u000D\\u000A\\u007F\\u0085 ~\u00e9\u2028\ud83d\ude00\ud83d");
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
