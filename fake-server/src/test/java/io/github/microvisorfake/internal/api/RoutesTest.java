package io.github.microvisorfake.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.http.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private final Routes routes = new Routes(new PageTokens(new byte[32]));

  @Test
  void everyOperationIsUnique() {
    assertThat(routes.rows()).extracting(Route::toString).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/Configs",
        "/v1/Secrets",
        "/v1/Devices/{Device}/Configs",
        "/v1/Devices/{Device}/Secrets"
      })
  void everyKindOfEntryHasFiveOperations(String path) {
    String member = path + "/{Key}";

    assertThat(routes.rows())
        .extracting(Route::toString)
        .contains(
            "GET " + path, "POST " + path, "GET " + member, "POST " + member, "DELETE " + member);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /v1/configs,             /v1/Configs
          /v1/Config,              /v1/Configs
          /V1/Secrets/k,           /v1/Secrets/{Key}
          /v1/devices/d/Configs,   /v1/Devices/{Device}/Configs
          /v1/Devices/d/Secret/k,  /v1/Devices/{Device}/Secrets/{Key}
          /v1/Devices/d/Secrets/k/more,  /v1/Devices/{Device}/Secrets/{Key}
          """)
  void suggestsTheNearestPathForAnUnknownOne(String path, String nearest) throws Exception {
    assertThat(routes.match(Path.of(path))).isInstanceOf(NoMatch.class);
    assertThat(explanation(path)).endsWith("nearest path: " + nearest);
  }

  @Test
  void everySecretRouteMarksItsValueAsSecret() {
    assertThat(routes.rows())
        .filteredOn(row -> row.path().text().contains("/Secrets"))
        .flatExtracting(Route::formParameters)
        .filteredOn(parameter -> parameter.name().equals("Value"))
        .isNotEmpty()
        .allMatch(Parameter::secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1", "/v1/Nothing/at/all/of/this/kind", "/a+b.json"})
  void explainsAnyUnknownPath(String path) throws Exception {
    assertThat(explanation(path)).contains("no such path");
  }

  @Test
  void keepsTheDecodedSegmentsOfAnUnknownPath() throws Exception {
    Path path = Path.of("/v1/a%2Fb+c.json");

    assertThat(routes.match(path)).isEqualTo(new NoMatch(path, List.of("v1", "a/b+c.json")));
    assertThat(explanation(new NoMatch(Path.of("/%41"), List.of("v1", "apps", "a"))))
        .endsWith("nearest path: /v1/Apps/{App}");
  }

  private String explanation(String path) throws Exception {
    return explanation((NoMatch) routes.match(Path.of(path)));
  }

  private String explanation(NoMatch unknown) {
    return routes.noSuchPath(unknown).response().explanation().orElseThrow();
  }
}
