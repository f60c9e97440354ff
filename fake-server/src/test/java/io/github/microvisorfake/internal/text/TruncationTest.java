package io.github.microvisorfake.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruncationTest {

  @ParameterizedTest
  @CsvSource({
    "'',0,''",
    "abc,3,abc",
    "abc,2,ab...",
    "abc,0,...",
    "😀b,3,😀b",
    "😀b,2,😀...",
    "😀b,1,...",
    "a😀,2,a..."
  })
  void keepsTheBeginningWithoutHalfACharacter(String text, int maxLength, String truncated) {
    assertThat(Truncation.of(text, maxLength)).isEqualTo(truncated);
  }
}
