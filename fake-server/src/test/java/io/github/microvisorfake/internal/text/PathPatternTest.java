package io.github.microvisorfake.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

  private static boolean matches(String pattern, String name) {
    return PathPattern.of("/v1/Secrets/" + pattern)
        .matches(List.of(List.of("v1"), List.of("Secrets"), List.of(name)));
  }

  @ParameterizedTest
  @CsvSource({
    "*,       '',      true",
    "*,       any,     true",
    "a*,      a,       true",
    "a*,      ab,      true",
    "a*,      ba,      false",
    "*a,      ba,      true",
    "*a,      ab,      false",
    "a*b,     ab,      true",
    "a*b,     axb,     true",
    "a*a,     a,       false",
    "a*a,     aa,      true",
    "*ab*ab*, xabxabx, true",
    "*ab*ab*, abxb,    false",
    "*ab*b,   ab,      false",
    "*ab*b,   aab,     false",
    "*a**b*,  xaxbx,   true",
    "a%2A,    a*,      true",
    "a%2A,    ab,      false",
    "a.c,     abc,     false"
  })
  void asteriskStandsForAnyText(String pattern, String name, boolean matches) {
    assertThat(matches(pattern, name)).isEqualTo(matches);
  }

  @Test
  void sidsCompareWithoutRegardToCase() {
    assertThat(matches("UV" + "a".repeat(32), "uv" + "A".repeat(32))).isTrue();
    assertThat(matches("UV*", "uv" + "A".repeat(32))).isFalse();
  }

  /** Requests are matched on the thread that serves all of them. */
  @Test
  @Timeout(10)
  void manyAsterisksTakeNoLonger() {
    assertThat(matches("*a".repeat(10_000) + "*b", "a".repeat(8_000))).isFalse();
    assertThat(matches("*a".repeat(40) + "*b", "a".repeat(8_000))).isFalse();
    assertThat(matches("*a".repeat(40) + "*b", "a".repeat(8_000) + "b")).isTrue();
  }
}
