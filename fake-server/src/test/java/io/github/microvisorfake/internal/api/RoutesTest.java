package io.github.microvisorfake.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.http.Path;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private final Account account =
      new Accounts(
              new Identifiers(new SplittableRandom(1)),
              new Accounts.Defaults(false, Optional.empty()))
          .add("AC" + "a".repeat(32), "token");
  private final Routes routes = TestRoutes.create();

  @Test
  void everyOperationIsUnique() {
    assertThat(routes.rows()).extracting(Route::toString).doesNotHaveDuplicates();
    assertThat(routes.otherApis())
        .extracting(Route::toString)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(routes.rows().stream().map(Route::toString).toList());
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
          /v1/Credentials/public-keys,   /v1/Credentials/PublicKeys
          /v1/Credentials,         /v1/Credentials/PublicKeys
          /v2/Apps/a/manifest,     /v1/Apps/{App}/Manifest
          /Devices,                /v1/Devices
          /devices/d/Configs/k,    /v1/Devices/{Device}/Configs/{Key}
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
  @ValueSource(
      strings = {
        "/",
        "/v1",
        "/v1/Nothing/at/all/of/this/kind",
        "/a+b.json",
        "/favicon.ico",
        "/v1/Functions",
        "/v1/Secrets/a/b/c",
        "/v1/Manifest"
      })
  void namesNoPathIfNoneIsNear(String path) throws Exception {
    assertThat(explanation(path)).contains("none is near", "begin with /v1/Devices, /v1/Apps");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/2010-04-01/Accounts.json",
        "/2010-04-01/Accounts/AC1/Messages.json",
        "/v1/Services",
        "/v2/Services/VA1/Verifications",
        "/v1/Configuration",
        "/v1/Sims/HS1"
      })
  void recognizesPathsOfOtherApis(String path) throws Exception {
    assertThat(explanation(path)).contains("another API of Twilio").doesNotContain("nearest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/Credentials/AWS",
        "/v1/Credentials/AWS/CR1",
        "/v1/AuthTokens/Promote",
        "/v1/AuthTokens/Secondary",
        "/v1/SafeList/Numbers",
        "/v1/Messaging/GeoPermissions",
        "/v1/Consents/Bulk",
        "/v1/Contacts/Bulk"
      })
  void recognizesPathsOfTheAccountsHostThatAreNotFaked(String path) throws Exception {
    assertThat(explanation(path)).startsWith("Twilio's accounts API has this path, but the fake");
  }

  @Test
  void suggestsToEncodeASlashInAnyLongerPath() throws Exception {
    assertThat(explanation("/v1/Configs/a/b"))
        .endsWith(
            "send a slash within a key or name as %2F, or use the nearest path: /v1/Configs/{Key}");
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
    return account
        .locked(state -> routes.noSuchPath(unknown, state))
        .response()
        .explanation()
        .orElseThrow();
  }
}
