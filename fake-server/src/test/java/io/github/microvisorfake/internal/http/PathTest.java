package io.github.microvisorfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /v1/Configs,       v1|Configs
          /v1/Configs/,      v1|Configs|
          /,                 ''
          //,                |
          /a//b,             a||b
          /a%2Fb/c,          a%2Fb|c
          /a/./..,           a|.|..
          /a;b=c/d,          a;b=c|d
          """)
  void splitsOnlyAtRawSlashes(String raw, String segments) {
    assertThat(Path.of(raw).rawSegments()).containsExactly(segments.split("\\|", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "v1/Configs", "%2Fv1"})
  void hasNoSegmentsWithoutALeadingSlash(String raw) {
    assertThat(Path.of(raw).rawSegments()).isEmpty();
  }

  @Test
  void decodesEachSegmentOnce() throws MalformedTextException {
    Path path = Path.of("/a%2Fb/%252F/c+d");

    assertThat(path.decode(Plus.LITERAL)).isEqualTo(List.of("a/b", "%2F", "c+d"));
    assertThat(path.decode(Plus.SPACE)).isEqualTo(List.of("a/b", "%2F", "c d"));
  }

  @Test
  void keepsPlusSigns() throws MalformedTextException {
    Path path = Path.of("/a+b/c");

    assertThat(path.decode(Plus.LITERAL)).isEqualTo(List.of("a+b", "c"));
    assertThat(path.decode(Plus.SPACE)).isEqualTo(List.of("a b", "c"));
  }

  @Test
  void rejectsAnEscapeOrCharacterThatSpansASlash() {
    assertThatThrownBy(() -> Path.of("/%2/0").decode(Plus.LITERAL))
        .isInstanceOf(MalformedTextException.class);
    assertThatThrownBy(() -> Path.of("/%C3/%A9").decode(Plus.LITERAL))
        .isInstanceOf(MalformedTextException.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /a.json,       true
          /a.json.json,  true
          /.json,        true
          /json,         false
          /a.JSON,       false
          /a%2Ejson,     false
          /a.json/b,     false
          """)
  void recognizesARawJsonSuffixOnlyAtTheEnd(String raw, boolean ends) {
    assertThat(Path.of(raw).endsInJson()).isEqualTo(ends);
  }

  @Test
  void removesOnlyOneJsonSuffix() {
    assertThat(Path.of("/v1/a.json.json").withoutJson()).hasToString("/v1/a.json");
  }

  @Test
  void recognizesOnlyARawPlus() {
    assertThat(Path.of("/a+b").hasPlus()).isTrue();
    assertThat(Path.of("/a%2Bb").hasPlus()).isFalse();
  }

  @Test
  void showsRawBytesAsUtf8() {
    assertThat(Path.of("/\u00c3\u00a9%20")).hasToString("/\u00e9%20");
  }
}
