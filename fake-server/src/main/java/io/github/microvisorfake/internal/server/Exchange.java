package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.api.Parameters;
import io.github.microvisorfake.internal.api.Route;
import io.github.microvisorfake.internal.auth.BasicCredentials;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.HeaderName;
import io.github.microvisorfake.internal.http.Path;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Credentials;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way through the chain, with what the steps have found out about it so far.
 *
 * <p>Used by one thread at a time.
 */
final class Exchange {

  static final HeaderName AUTHORIZATION = HeaderName.of("Authorization");

  private final long start = System.nanoTime();
  private final Request request;
  private final Path path;
  private final Optional<Authority> authority;
  private final Parameters parameters;
  private final Optional<BasicCredentials> credentials;
  private Optional<Credentials> known = Optional.empty();
  private Host host = Host.PLAIN;
  private @Nullable Account account;
  private @Nullable Duration duration;
  private @Nullable Route<?> route;

  Exchange(Request request) {
    this.request = request;
    this.path = Path.of(request.target().path());
    this.authority = request.authority();
    this.parameters = new Parameters(request);
    this.credentials = request.headers().first(AUTHORIZATION).flatMap(BasicCredentials::parse);
  }

  Request request() {
    return request;
  }

  /** How long the request took; it counts as answered when somebody first asks. */
  Duration duration() {
    if (duration == null) {
      duration = Duration.ofNanos(System.nanoTime() - start);
    }
    return duration;
  }

  Path path() {
    return path;
  }

  /** Whom the caller named; empty if nobody, or what it named is no authority. */
  Optional<Authority> authority() {
    return authority;
  }

  Parameters parameters() {
    return parameters;
  }

  /** The host that the caller named. Only the steps behind the host check may ask. */
  Host host() {
    return host;
  }

  void sentTo(Host named) {
    host = named;
  }

  /** What the request says of its caller, right or wrong. */
  Optional<BasicCredentials> credentials() {
    return credentials;
  }

  /**
   * What the server has under the caller's user name, whatever the password. Only the steps behind
   * the journal may ask.
   */
  Optional<Credentials> known() {
    return known;
  }

  void knownBy(Optional<Credentials> filed) {
    known = filed;
  }

  /** The account that authenticated. Only the steps behind authentication may ask. */
  Account account() {
    return Objects.requireNonNull(account, "not authenticated yet");
  }

  void authenticatedAs(Account caller) {
    account = caller;
  }

  /** The operation that the request is for, if it came as far as routing and there is one. */
  Optional<Route<?>> route() {
    return Optional.ofNullable(route);
  }

  void routedTo(Route<?> operation) {
    route = operation;
  }
}
