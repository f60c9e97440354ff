package io.github.microvisorfake.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Configs, Configs, 0",
    "Configs, CONFIGS, 1",
    "Configs, Config, 1",
    "Configs, Conifgs, 2",
    "Configs, Confines, 2",
    "Configs, '', 7",
    "Secrets, Configs, 6"
  })
  void theDistanceIsTheNumberOfLettersToChange(String ours, String theirs, int distance) {
    assertThat(Words.distance(ours, theirs)).isEqualTo(distance);
  }

  @Test
  void ofAVeryLongWordOnlyTheBeginningIsLookedAt() {
    assertThat(Words.distance("Configs", "x".repeat(1_000_000))).isEqualTo(64);
  }
}
