package io.github.microvisorfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorityTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          http,  localhost:4030,                    http://localhost:4030
          http,  LocalHost,                         http://localhost
          http,  MICROVISOR.twilio.com,             http://microvisor.twilio.com
          https, MICROVISOR.twilio.com,             https://microvisor.twilio.com
          http,  microvisor.dublin.ie1.twilio.com,  http://microvisor.dublin.ie1.twilio.com
          http,  127.0.0.1:80,                      http://127.0.0.1
          https, 127.0.0.1:80,                      https://127.0.0.1:80
          http,  [::1]:80,                          http://[::1]
          http,  [::80],                            http://[::80]
          http,  [2001:DB8::1]:8080,                http://[2001:db8::1]:8080
          http,  host:8080,                         http://host:8080
          http,  host:443,                          http://host:443
          https, host:443,                          https://host
          http,  host:,                             http://host
          http,  host_name:1,                       http://host_name:1
          http,  ' host ',                          http://host
          """)
  void normalizesLetterCaseAndDefaultPort(String scheme, String sent, String url) {
    assertThat(Authority.parse(scheme, sent).map(Authority::url)).contains(url);
  }

  @Test
  void changingTheHostKeepsSchemeAndPort() {
    assertThat(Authority.of("https", "a", 8443).withHost("b").url()).isEqualTo("https://b:8443");
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
  void rejectsTextThatIsNotAnAuthority(String sent) {
    assertThat(Authority.parse("http", sent)).isEmpty();
  }
}
