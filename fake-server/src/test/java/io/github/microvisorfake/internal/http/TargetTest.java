package io.github.microvisorfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.http.Target.Origin;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

  @Test
  void originFormHasNoAuthority() {
    assertThat(Target.of("/v1/Configs", false, "Page=0"))
        .isEqualTo(new Target(Optional.empty(), "/v1/Configs", "Page=0"));
  }

  @Test
  void urlInsideAPathIsNoAuthority() {
    assertThat(Target.of("/v1/Configs/http://a/b", false, "").origin()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          http://localhost:4030/v1/Configs,  http,   localhost:4030,  /v1/Configs
          HTTP://Host/,                      http,   Host,            /
          http://host,                       http,   host,            /
          https://[::1]:80/a//b,             https,  [::1]:80,        /a//b
          http://user:pass@host/a,           http,   user:pass@host,  /a
          http:///a,                         http,   '',              /a
          http://host/http://other/,         http,   host,            /http://other/
          """)
  void splitsTheAbsoluteForm(String uri, String scheme, String authority, String path) {
    assertThat(Target.of(uri, true, ""))
        .isEqualTo(new Target(Optional.of(new Origin(scheme, authority)), path, ""));
  }

  @Test
  void treatsAMalformedAbsoluteFormAsAPath() {
    assertThat(Target.of("host:443", true, ""))
        .isEqualTo(new Target(Optional.empty(), "host:443", ""));
  }

  @Test
  void toStringDoesNotShowTheQuery() {
    assertThat(Target.of("/v1/Secrets", false, "Value=hunter2")).hasToString("/v1/Secrets");
  }
}
