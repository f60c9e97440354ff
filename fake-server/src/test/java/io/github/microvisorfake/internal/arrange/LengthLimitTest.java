package io.github.microvisorfake.internal.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthLimitTest {

  private static final LengthLimit TWO_OR_THREE = new LengthLimit(2, 3);

  @ParameterizedTest
  @CsvSource({
    "'', 0, false, false, false",
    "a, 1, false, false, false",
    "ab, 2, true, true, false",
    "abc, 3, true, true, false",
    "abcd, 4, true, false, true",
    "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00, 3, true, true, false"
  })
  void countsCodePoints(
      String text, int length, boolean reached, boolean allowed, boolean exceeded) {
    assertThat(LengthLimit.length(text)).isEqualTo(length);
    assertThat(TWO_OR_THREE.isReachedBy(text)).isEqualTo(reached);
    assertThat(TWO_OR_THREE.allows(text)).isEqualTo(allowed);
    assertThat(TWO_OR_THREE.isExceededBy(text)).isEqualTo(exceeded);
  }
}
