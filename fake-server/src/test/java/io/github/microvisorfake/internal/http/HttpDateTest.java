package io.github.microvisorfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HttpDateTest {

  private static final DateTimeFormatter JDK =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final long YEAR_9999 = 253_402_300_799L;

  @Test
  void numbersHaveTwoDigits() {
    assertThat(HttpDate.at(Instant.parse("2021-03-04T05:06:07Z").getEpochSecond()))
        .isEqualTo("Thu, 04 Mar 2021 05:06:07 GMT");
  }

  @Property
  void formatsAsTheJdkDoes(@ForAll @LongRange(max = YEAR_9999) long second) {
    assertThat(HttpDate.at(second)).isEqualTo(JDK.format(Instant.ofEpochSecond(second)));
  }

  @Test
  void formatsTheCurrentTime() {
    Instant before = Instant.now();
    Instant said = Instant.from(JDK.parse(HttpDate.now()));

    assertThat(said).isBetween(before.minusSeconds(1), Instant.now());
  }
}
