package io.github.microvisorfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateCacheTest {

  private final List<LocalDateTime> written = new ArrayList<>();
  private final DateCache cache =
      new DateCache(
          utc -> {
            written.add(utc);
            return utc.toString();
          });

  @Test
  void writesTheSameSecondOnce() {
    written.clear();

    assertThat(cache.text(5)).isEqualTo("1970-01-01T00:00:05");
    assertThat(cache.text(5)).isEqualTo("1970-01-01T00:00:05");
    assertThat(cache.text(6)).isEqualTo("1970-01-01T00:00:06");
    assertThat(cache.text(5)).isEqualTo("1970-01-01T00:00:05");
    assertThat(written).extracting(LocalDateTime::getSecond).containsExactly(5, 6, 5);
  }

  @Test
  void knowsTheFirstSecond() {
    assertThat(cache.text(0)).isEqualTo("1970-01-01T00:00");
  }
}
