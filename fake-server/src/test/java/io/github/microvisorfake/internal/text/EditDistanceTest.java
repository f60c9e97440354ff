package io.github.microvisorfake.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

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
  void countsTheLettersToChange(String ours, String theirs, int distance) {
    assertThat(EditDistance.between(ours, theirs)).isEqualTo(distance);
  }

  @Test
  void comparesOnlyTheBeginningOfALongWord() {
    assertThat(EditDistance.between("Configs", "x".repeat(1_000_000))).isEqualTo(64);
  }
}
