package io.github.microvisorfake.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class EndpointTest {

  private final Account account =
      new Accounts(
              new Identifiers(new SplittableRandom(1)),
              new Accounts.Defaults(false, Optional.empty()))
          .add("AC" + "a".repeat(32), "token");
  private final Endpoint endpoint = new Endpoint(PathTemplate.of("/v1/Configs/{Key}"));

  @Test
  void rejectsTwoRoutesWithTheSameMethodAndPath() {
    endpoint.add(row("GET"));
    endpoint.add(row("POST"));

    assertThatThrownBy(() -> endpoint.add(row("GET")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two routes for GET /v1/Configs/{Key}");
  }

  @Test
  void listsAllowedMethodsInAFixedOrder() {
    for (String method : List.of("DELETE", "POST", "GET")) {
      endpoint.add(row(method));
    }

    assertThat(allow()).isEqualTo("GET, POST, DELETE");
  }

  @Test
  void omitsMethodsThatTheAccountDoesNotAllow() {
    endpoint.add(row("GET"));
    endpoint.add(row("POST").enabledWhen(AccountState::allowUpdates));

    assertThat(allow()).isEqualTo("GET");
    assertThat(isFound("POST")).isFalse();
    account.locked(EndpointTest::switchUpdatesOn);
    assertThat(allow()).isEqualTo("GET, POST");
    assertThat(isFound("POST")).isTrue();
  }

  @Test
  void methodsAreCaseSensitive() {
    endpoint.add(row("GET"));

    assertThat(endpoint.find("get")).isEmpty();
    assertThat(endpoint.find("GET")).isPresent();
  }

  private String allow() {
    return account.locked(state -> endpoint.allow(Host.OTHER, state));
  }

  private boolean isFound(String method) {
    return account.locked(state -> endpoint.find(method, Host.OTHER, state).isPresent());
  }

  private static boolean switchUpdatesOn(AccountState state) {
    state.setAllowUpdates(true);
    return true;
  }

  private Route<String> row(String method) {
    Predicate<AccountState> always = state -> true;
    return new Route<>(
        Product.MICROVISOR,
        method,
        endpoint.path(),
        place -> Lookup.found("target"),
        (target, call) -> Response.noContent(),
        List.of(),
        List.of(),
        request -> {},
        always);
  }
}
