package io.github.microvisorfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.microvisorfake.internal.http.MalformedTextException.Problem;
import io.github.microvisorfake.internal.http.PercentDecoder.Plus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentDecoderTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '',               ''
          plain-._~,        plain-._~
          a%20b,            'a b'
          %2F%2f,           //
          %25,              %
          %252F,            %2F
          %2B,              +
          a+b,              a+b
          ?#[]@!$&'()*;=:,  ?#[]@!$&'()*;=:
          %C3%A9,           \u00e9
          \u00c3\u00a9,     \u00e9
          %C3\u00a9,        \u00e9
          %e2%82%ac,        \u20ac
          %F0%9F%98%80,     \ud83d\ude00
          %F4%8F%BF%BF,     \udbff\udfff
          %EF%BF%BD,        \ufffd
          """)
  void decodesOnceAndStrictly(String raw, String text) throws MalformedTextException {
    assertThat(PercentDecoder.decode(raw, Plus.LITERAL)).isEqualTo(text);
  }

  @Test
  void everyByteBelow128DecodesToItself() throws MalformedTextException {
    for (int octet = 0; octet < 128; octet++) {
      assertThat(PercentDecoder.decode("%%%02x".formatted(octet), Plus.SPACE))
          .isEqualTo(Character.toString(octet));
    }
  }

  @Test
  void decodesAPlusToASpaceOnlyInFormsAndQueries() throws MalformedTextException {
    assertThat(PercentDecoder.decode("a+b%2B", Plus.SPACE)).isEqualTo("a b+");
    assertThat(PercentDecoder.decode("a+b%2B", Plus.LITERAL)).isEqualTo("a+b+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "%4", "a%", "%%", "%zz", "%4g", "%g4", "% 4", "%+4", "%-1", "%\u0664\u0661"})
  void rejectsIncompleteEscapes(String raw) {
    assertThat(problem(raw)).isEqualTo(Problem.ESCAPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%FF",
        "%80",
        "\u00e9", // Latin-1
        "%C3",
        "%C3x",
        "%C0%80", // an overlong NUL
        "%C1%BF",
        "%E0%80%AF", // an overlong slash
        "%ED%A0%80", // half of a surrogate pair
        "%ED%A0%BD%ED%B8%80", // a whole pair, each half by itself
        "%F4%90%80%80", // above the last code point
        "%F8%88%80%80%80",
        "%F0%9F%98"
      })
  void rejectsInvalidUtf8(String raw) {
    assertThat(problem(raw)).isEqualTo(Problem.UTF_8);
  }

  private static Problem problem(String raw) {
    return catchThrowableOfType(
            MalformedTextException.class, () -> PercentDecoder.decode(raw, Plus.LITERAL))
        .problem();
  }
}
