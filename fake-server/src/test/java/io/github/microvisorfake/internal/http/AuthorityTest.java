package io.github.microvisorfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          localhost:4030,                    localhost:4030
          LocalHost,                         localhost
          MICROVISOR.twilio.com,             microvisor.twilio.com
          microvisor.dublin.ie1.twilio.com,  microvisor.dublin.ie1.twilio.com
          127.0.0.1:80,                      127.0.0.1
          [::1]:80,                          [::1]
          [::80],                            [::80]
          [2001:DB8::1]:8080,                [2001:db8::1]:8080
          host:8080,                         host:8080
          host:443,                          host:443
          host_name:1,                       host_name:1
          ' host ',                          host
          """)
  void isWrittenInLowerCaseWithoutTheImpliedPort(String sent, String text) {
    assertThat(Authority.parse(sent)).contains(new Authority(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ":80",
        "user@host",
        "user:pass@host:80",
        "host/path",
        "host?query",
        "host#fragment",
        "http://host",
        "two words",
        "host,other",
        "host:port",
        "host:123456",
        "host:-1",
        "host:1:2",
        "[::1",
        "::1",
        "[host]",
        "h\u00f6st",
        "host\"onload",
        "<host>",
        "%68ost",
        "-host",
        ".host"
      })
  void whatIsNoneIsNotGuessedAt(String sent) {
    assertThat(Authority.parse(sent)).isEmpty();
  }
}
