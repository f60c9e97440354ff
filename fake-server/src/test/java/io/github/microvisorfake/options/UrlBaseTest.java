package io.github.microvisorfake.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
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
        "ftp://microvisor.twilio.com",
        "https:///v1",
        "https://microvisor.twilio.com/v1",
        "https://microvisor.twilio.com//",
        "https://microvisor.twilio.com:65536"
      })
  void rejectsAnythingElse(URI base) {
    assertThatThrownBy(() -> ServerOptions.builder().urlBase(base))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + base + "'")
        .hasMessageContaining("https://microvisor.twilio.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:hunter2@localhost",
        "https:user:hunter2@localhost",
        "https://localhost?hunter2",
        "https://localhost/#hunter2",
        "https://localhost/hunter2-and-16-characters",
        "https:hunter2-and-more-than-30-characters",
        "https://hunter2%7F"
      })
  void doesNotQuoteAUrlThatMayContainASecret(URI base) {
    assertThatThrownBy(() -> UrlBase.parse(base))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "a value of %d characters is not a base for URLs; ", base.toString().length())
        .hasMessageNotContaining("hunter2");
  }
}
