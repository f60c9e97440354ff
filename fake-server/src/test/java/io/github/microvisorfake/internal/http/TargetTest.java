package io.github.microvisorfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

  @Test
  void theUsualFormHasNoAuthority() {
    assertThat(Target.of("/v1/Configs", false, "Page=0"))
        .isEqualTo(new Target(Optional.empty(), "/v1/Configs", "Page=0"));
  }

  @Test
  void anAddressInAPathIsNoAuthority() {
    assertThat(Target.of("/v1/Configs/http://a/b", false, "").authority()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          http://localhost:4030/v1/Configs,  localhost:4030,  /v1/Configs
          HTTP://Host/,                      Host,            /
          http://host,                       host,            /
          https://[::1]:80/a//b,             [::1]:80,        /a//b
          http://user:pass@host/a,           user:pass@host,  /a
          http:///a,                         '',              /a
          http://host/http://other/,         host,            /http://other/
          """)
  void theAbsoluteFormIsTakenApart(String uri, String authority, String path) {
    assertThat(Target.of(uri, true, "")).isEqualTo(new Target(Optional.of(authority), path, ""));
  }

  @Test
  void theQueryIsNotShown() {
    assertThat(Target.of("/v1/Secrets", false, "Value=hunter2")).hasToString("/v1/Secrets");
  }
}
