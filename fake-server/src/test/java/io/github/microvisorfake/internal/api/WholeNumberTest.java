package io.github.microvisorfake.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,                    0
          -0,                   0
          007,                  7
          -007,                 -7
          50,                   50
          2147483648,           2147483648
          999999999999999999,   999999999999999999
          -999999999999999999,  -999999999999999999
          1000000000000000000,  9223372036854775807
          99999999999999999999, 9223372036854775807
          """)
  void parsesANumberOfAnyLength(String text, long number) {
    assertThat(WholeNumber.parse(text)).contains(number);
  }

  @Test
  void parsesManyZerosAsZero() {
    assertThat(WholeNumber.parse("0".repeat(50_000))).contains(0L);
    assertThat(WholeNumber.parse("-" + "0".repeat(50_000) + "1")).contains(-1L);
    assertThat(WholeNumber.parse("-" + "9".repeat(50_000)).orElseThrow()).isNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "--1",
        "+1",
        " 1",
        "1 ",
        "1\n",
        "1.0",
        "1e3",
        "0x1",
        "1_000",
        "1,000",
        "a",
        "-a",
        "\u0661",
        "\uff11",
        "\u2212" + "1",
        "1-",
        "\u0000"
      })
  void rejectsTextThatIsNotAWholeNumber(String text) {
    assertThat(WholeNumber.parse(text)).isEmpty();
  }

  @Test
  void parsesManyLeadingZerosInLinearTime() {
    String row = "0".repeat(900_000);

    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThat(WholeNumber.parse(row + "x")).isEmpty());
    assertThat(WholeNumber.parse(row + "7")).contains(7L);
  }
}
