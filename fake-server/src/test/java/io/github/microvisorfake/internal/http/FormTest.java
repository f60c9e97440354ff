package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Key=k,                k
          Key=a+b%20c%2B,       a b c+
          Key=a=b,              a=b
          Key=a;b,              a;b
          Key==,                =
          Key=,                 ''
          Key,                  ''
          %4bey=k,              k
          Key=1&Key=2,          2
          Key=1&Key=,           ''
          Key=1&key=2,          1
          &&Key=k&&,            k
          =x&Key=k,             k
          Value=%26&Key=%3D,    =
          Key=\u00c3\u00a9,     \u00e9
          Key=?a#b/c,           ?a#b/c
          """)
  void lastValueOfANameWins(String raw, String value) throws MalformedTextException {
    assertThat(Form.parse(raw).get("Key")).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&", "&&", "key=k", "KEY=k", "Key%20=k", "+Key=k", "=Key"})
  void missingNameHasNoValue(String raw) throws MalformedTextException {
    assertThat(Form.parse(raw).get("Key")).isEmpty();
    assertThat(Form.parse(raw).has("Key")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Key=%", "Other=%zz&Key=k", "Key=k&%4=v", "%FF", "Key=%C3&Key=k"})
  void rejectsAFormWithAMalformedField(String raw) {
    assertThatThrownBy(() -> Form.parse(raw)).isInstanceOf(MalformedTextException.class);
  }

  /** Searching beyond the field in each of two million fields would take hours. */
  @Test
  @Timeout(60)
  void parsesManyFieldsInLinearTime() throws MalformedTextException {
    Form form = Form.parse("a&".repeat(2_000_000) + "Key=k");

    assertThat(form.get("Key")).contains("k");
  }

  @Test
  void parsesTheBytesOfABody() throws MalformedTextException {
    Body body = Body.of("Key=\u00e9&Value=\ud83d\ude00".getBytes(UTF_8));

    assertThat(Form.parse(body).get("Key")).contains("\u00e9");
    assertThat(Form.parse(body).get("Value")).contains("\ud83d\ude00");
  }

  @Test
  void listsEachNameOnceInOrder() throws MalformedTextException {
    assertThat(Form.parse("b=1&a=2&b=3&&c").names()).containsExactly("b", "a", "c");
    assertThat(Form.EMPTY.names()).isEmpty();
  }

  @Test
  void findsANameInAnotherLetterCase() throws MalformedTextException {
    assertThat(Form.parse("kEY=1").nameInAnotherCase("Key")).contains("kEY");
    assertThat(Form.parse("Key=1&Keys=2").nameInAnotherCase("Key")).isEmpty();
  }

  @Test
  void toStringShowsNeitherNamesNorValues() throws MalformedTextException {
    assertThat(Form.parse("Key=k&Value=hunter2")).hasToString("Form[2 fields]");
  }
}
