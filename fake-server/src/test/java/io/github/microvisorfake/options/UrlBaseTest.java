package io.github.microvisorfake.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlBaseTest {

  @ParameterizedTest
  @CsvSource({
    "https://microvisor.twilio.com, https://microvisor.twilio.com",
    "HTTPS://Microvisor.Twilio.com/, https://microvisor.twilio.com",
    "http://localhost:80, http://localhost",
    "https://localhost:80, https://localhost:80",
    "http://[2001:DB8::1]:8080, http://[2001:db8::1]:8080"
  })
  void normalizesSchemeAndAuthority(URI base, String url) {
    assertThat(UrlBase.parse(base)).hasToString(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/v1",
        "microvisor.twilio.com",
        "//microvisor.twilio.com",
        "mailto:nobody@example.com",
        "ftp://microvisor.twilio.com",
        "https:///v1",
        "https://microvisor.twilio.com/v1",
        "https://microvisor.twilio.com//",
        "https://microvisor.twilio.com?x=1",
        "https://microvisor.twilio.com/#x",
        "https://microvisor.twilio.com:65536"
      })
  void rejectsAnythingElse(URI base) {
    assertThatThrownBy(() -> ServerOptions.builder().urlBase(base))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + base + "'")
        .hasMessageContaining("https://microvisor.twilio.com");
  }

  @Test
  void doesNotQuoteAPassword() {
    assertThatThrownBy(() -> UrlBase.parse(URI.create("https://user:hunter2@localhost")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("user information")
        .hasMessageNotContaining("hunter2");
  }
}
