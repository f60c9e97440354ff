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
          http,  -host,                             http://-host
          http,  Example.com.,                      http://example.com
          http,  example.com.:8080,                 http://example.com:8080
          http,  127.0.0.1.,                        http://127.0.0.1
          http,  host:65535,                        http://host:65535
          http,  host:00080,                        http://host
          http,  [::],                              http://[::]
          http,  [1:2:3:4:5:6:7:8],                 http://[1:2:3:4:5:6:7:8]
          http,  [1::],                             http://[1::]
          http,  [::FFFF:127.0.0.1],                http://[::ffff:127.0.0.1]
          http,  [1:2:3:4:5:6:127.0.0.1],           http://[1:2:3:4:5:6:127.0.0.1]
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
        ".host",
        " host",
        "host ",
        ".",
        "..",
        "a..b",
        "a..",
        "host:65536",
        "host:000080",
        "host:\u0663",
        "\u212Aelvin",
        "host\u001C",
        "[]",
        "[:]",
        "[::]x",
        "[::].",
        "[:::]",
        "[::::::::]",
        "[1:2:3]",
        "[1:2:3:4:5:6:7:8:9]",
        "[1:2:3:4:5:6:7::8]",
        "[1::2::3]",
        "[12345::]",
        "[1.2.3.4]",
        "[1.2.3.4::]",
        "[::1.2.3]",
        "[::1.2.3.256]",
        "[fe80::1%lo]"
      })
  void rejectsTextThatIsNotAnAuthority(String sent) {
    assertThat(Authority.parse("http", sent)).isEmpty();
  }

  @Test
  void labelsHaveAtMost63CharactersAndNames253() {
    String label = "a".repeat(63);
    String longest = String.join(".", label, label, label, "a".repeat(61));

    assertThat(Authority.parse("http", longest + ".:80")).isPresent();
    assertThat(Authority.parse("http", longest + "a")).isEmpty();
    assertThat(Authority.parse("http", label + "a.b")).isEmpty();
    assertThat(Authority.parse("http", "a.".repeat(30_000) + "a")).isEmpty();
  }
}
