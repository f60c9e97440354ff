package io.github.microvisorfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncoderTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          plain,           plain
          AZaz09-._~,      AZaz09-._~
          a b,             a%20b
          a+b,             a%2Bb
          a/b,             a%2Fb
          100%,            100%25
          %2F,             %252F
          !$&'()*;=:@?[],  %21%24%26%27%28%29%2A%3B%3D%3A%40%3F%5B%5D
          \u00e9,          %C3%A9
          \u20ac,          %E2%82%AC
          \ud83d\ude00,    %F0%9F%98%80
          .,               %2E
          ..,              %2E%2E
          ...,             ...
          .json,           .json
          a.,              a.
          """)
  void encodesAllButUnreservedCharacters(String text, String segment) {
    assertThat(PercentEncoder.segment(text)).isEqualTo(segment);
  }

  @Test
  void decodingRestoresEveryCodePoint() throws MalformedTextException {
    StringBuilder all = new StringBuilder();
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        all.appendCodePoint(point);
      }
    }
    String segment = PercentEncoder.segment(all.toString());

    assertThat(segment.matches("[A-Za-z0-9._~%-]*")).isTrue();
    assertThat(PercentDecoder.decode(segment, Plus.SPACE).contentEquals(all)).isTrue();
  }
}
