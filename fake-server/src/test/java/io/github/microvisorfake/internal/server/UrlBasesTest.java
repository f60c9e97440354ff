package io.github.microvisorfake.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.api.Product;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.Body;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.Target;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UrlBasesTest {

  private static final Authority LOCAL = new Authority("http", "localhost", 4030);

  private static Request request(Optional<String> host) {
    Target target = new Target(Optional.empty(), "/v1/Configs", "");
    return new Request(
        "GET", target, name -> name.equals("Host") ? host : Optional.empty(), Body.EMPTY, 1);
  }

  private static UrlBases pinned(String host, int port) {
    return new UrlBases(LOCAL, Optional.of(new Authority("https", host, port)));
  }

  @ParameterizedTest
  @EnumSource(Product.class)
  void itIsWhomTheCallerNamed(Product product) {
    UrlBases bases = new UrlBases(LOCAL, Optional.empty());

    assertThat(bases.of(request(Optional.of("Any.Example:81")), product))
        .isEqualTo("http://any.example:81");
  }

  @Test
  void whoNamesNobodyGetsLocalhost() {
    UrlBases bases = new UrlBases(LOCAL, Optional.empty());

    assertThat(bases.of(request(Optional.empty()), Product.MICROVISOR))
        .isEqualTo("http://localhost:4030");
    assertThat(bases.of(request(Optional.of("user@host")), Product.MICROVISOR))
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
  void pinnedToAMicrovisorNamePublicKeysHaveTheirOwnHost(String host, int port, String keys) {
    Request request = request(Optional.of("elsewhere"));

    assertThat(pinned(host, port).of(request, Product.ACCOUNTS)).isEqualTo(keys);
    assertThat(pinned(host, port).of(request, Product.MICROVISOR))
        .isEqualTo(new Authority("https", host, port).url());
  }
}
