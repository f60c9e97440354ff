package io.github.microvisorfake.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SidTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UV0123456789abcdef0123456789abcdef",
        "UV0123456789ABCDEF0123456789ABCDEF",
        "UV0123456789aBcDeF0123456789AbCdEf"
      })
  void acceptsHexDigitsInEitherLetterCase(String text) {
    assertThat(SidType.DEVICE.matches(text)).isTrue();
    assertThat(Sid.canonical(text)).isEqualTo("UV0123456789abcdef0123456789abcdef");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "UV",
        "uv0123456789abcdef0123456789abcdef",
        "Uv0123456789abcdef0123456789abcdef",
        "AC0123456789abcdef0123456789abcdef",
        "UV0123456789abcdef0123456789abcde",
        "UV0123456789abcdef0123456789abcdef0",
        "UV0123456789abcdef0123456789abcdeg",
        "UV0123456789abcdef0123456789abcdef\n",
        " UV0123456789abcdef0123456789abcdef",
        "UV0123456789abcdef0123456789abcde\uff11"
      })
  void rejectsTextThatIsNotASid(String text) {
    assertThat(SidType.DEVICE.matches(text)).isFalse();
  }

  @Test
  void prefixDeterminesItsType() {
    String hex = "0".repeat(32);

    assertThat(SidType.ACCOUNT.matches("AC" + hex)).isTrue();
    assertThat(SidType.ACCOUNT.matches("UV" + hex)).isFalse();
  }
}
