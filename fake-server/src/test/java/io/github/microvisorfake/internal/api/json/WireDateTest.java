package io.github.microvisorfake.internal.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireDateTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2021-01-01T12:34:56Z,            2021-01-01T12:34:56Z
          2021-01-01T12:34:56.999999999Z,  2021-01-01T12:34:56Z
          1970-01-01T00:00:00Z,            1970-01-01T00:00:00Z
          1969-12-31T23:59:59.5Z,          1969-12-31T23:59:59Z
          2000-02-29T00:00:00Z,            2000-02-29T00:00:00Z
          2024-02-29T23:59:59Z,            2024-02-29T23:59:59Z
          2100-02-28T23:59:59.9Z,          2100-02-28T23:59:59Z
          2100-03-01T00:00:00Z,            2100-03-01T00:00:00Z
          2038-01-19T03:14:08Z,            2038-01-19T03:14:08Z
          9999-12-31T23:59:59.999Z,        9999-12-31T23:59:59Z
          0001-01-01T00:00:00Z,            0001-01-01T00:00:00Z
          2021-01-01T01:00:00+02:00,       2020-12-31T23:00:00Z
          """)
  void formatsUtcInWholeSeconds(Instant instant, String date) {
    assertThat(WireDate.format(instant)).isEqualTo(date);
  }

  @Test
  void formatsAsTheJdkDoes() {
    SplittableRandom random = new SplittableRandom(1);
    long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    for (int i = 0; i < 10_000; i++) {
      Instant instant =
          Instant.ofEpochSecond(random.nextLong(first, last), random.nextInt(1_000_000_000));

      assertThat(WireDate.format(instant))
          .isEqualTo(instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }
  }
}
