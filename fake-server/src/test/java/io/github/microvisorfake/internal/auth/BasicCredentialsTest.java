package io.github.microvisorfake.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

  @ParameterizedTest
  @ValueSource(strings = {"Basic ", "basic ", "BASIC ", "bAsIc ", "Basic    ", "  Basic "})
  void acceptsTheSchemeInAnyLetterCase(String scheme) {
    assertThat(BasicCredentials.parse(scheme + base64("AC1:token") + " "))
        .contains(new BasicCredentials("AC1", "token"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          AC1:token,      AC1,  token
          AC1:a:b:c,      AC1,  a:b:c
          AC1:,           AC1,  ''
          :token,         '',   token
          :,              '',   ''
          AC1:p\u00e4ss,  AC1,  p\u00e4ss
          'A C:t o',      A C,  t o
          """)
  void splitsAtTheFirstColon(String pair, String username, String password) {
    assertThat(BasicCredentials.parse("Basic " + base64(pair)))
        .contains(new BasicCredentials(username, password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic ",
        "Basic QUMx", // no colon
        "Basic %%%",
        "Basic AC1:token",
        "Basic QUMxOnRva2Vu QUMxOnRva2Vu",
        "Basic:QUMxOnRva2Vu",
        "Basic=QUMxOnRva2Vu",
        "BasicQUMxOnRva2Vu",
        "Bearer QUMxOnRva2Vu",
        "QUMxOnRva2Vu",
        "Basic \u00e9",
        "Basic QUMxOv8=" // not UTF-8
      })
  void rejectsMalformedHeaders(String header) {
    assertThat(BasicCredentials.parse(header)).isEmpty();
  }

  @Test
  void comparesTheWholePassword() {
    BasicCredentials sent = new BasicCredentials("AC1", "token");

    assertThat(sent.hasPassword("token")).isTrue();
    for (String other : new String[] {"", "toke", "token ", "Token", "tokem", "uoken"}) {
      assertThat(sent.hasPassword(other)).isFalse();
    }
  }

  @Test
  void toStringShowsNeitherUsernameNorPassword() {
    assertThat(new BasicCredentials("AC1", "hunter2").toString()).doesNotContain("AC1", "hunter2");
  }

  private static String base64(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }
}
