package io.github.microvisorfake.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.api.Product;
import io.github.microvisorfake.internal.http.Authority;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UrlBasesTest {

  private static final Authority LOCAL = Authority.of("http", "localhost", 4030);

  private static Optional<Authority> named(String host) {
    return Authority.parse("http", host);
  }

  private static UrlBases pinned(String host, int port) {
    return new UrlBases(Optional.of(Authority.of("https", host, port)));
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void usesTheHostOfTheRequest(Product product) {
    UrlBases bases = new UrlBases(Optional.empty());

    assertThat(bases.of(named("Any.Example:81"), LOCAL, product))
        .isEqualTo("http://any.example:81");
  }

  @Test
  void usesLocalhostWithoutAHost() {
    UrlBases bases = new UrlBases(Optional.empty());

    assertThat(bases.of(Optional.empty(), LOCAL, Product.MICROVISOR))
        .isEqualTo("http://localhost:4030");
    assertThat(bases.of(named("user@host"), LOCAL, Product.MICROVISOR))
        .isEqualTo("http://localhost:4030");
  }

  @ParameterizedTest
  @CsvSource({
    "microvisor.twilio.com, 443, https://accounts.twilio.com",
    "microvisor.com, 443, https://accounts.twilio.com",
    "microvisor.com, 8443, https://accounts.twilio.com:8443",
    "microvisor.ie1.twilio.com, 443, https://microvisor.ie1.twilio.com",
    "localhost, 443, https://localhost"
  })
  void publicKeysKeepTheirHostIfTheBaseIsAMicrovisorHost(String host, int port, String keys) {
    Optional<Authority> named = named("elsewhere");

    assertThat(pinned(host, port).of(named, LOCAL, Product.ACCOUNTS)).isEqualTo(keys);
    assertThat(pinned(host, port).of(named, LOCAL, Product.MICROVISOR))
        .isEqualTo(Authority.of("https", host, port).url());
  }
}
