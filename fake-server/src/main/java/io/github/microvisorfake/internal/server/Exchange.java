package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.api.MatchResult;
import io.github.microvisorfake.internal.api.Parameters;
import io.github.microvisorfake.internal.api.PathMatch;
import io.github.microvisorfake.internal.api.Route;
import io.github.microvisorfake.internal.auth.BasicCredentials;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.DeliveryListener;
import io.github.microvisorfake.internal.http.Path;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.ArmedFault;
import io.github.microvisorfake.internal.store.Credentials;
import io.github.microvisorfake.journal.RecordedFault;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that passes through the chain, with the results of the steps so far.
 *
 * <p>Used by one thread at a time.
 */
final class Exchange {

  private final long start = System.nanoTime();
  private final Request request;
  private final Path path;
  private final Optional<Authority> authority;
  private final Parameters parameters;
  private Optional<BasicCredentials> sentCredentials = Optional.empty();
  private Optional<Credentials> storedCredentials = Optional.empty();
  private Host host = Host.OTHER;
  private Optional<String> signedBy = Optional.empty();
  private Optional<Route<?>> route = Optional.empty();
  private DeliveryListener deliveryListener = DeliveryListener.NONE;
  private Optional<RecordedFault> recordedFault = Optional.empty();
  private boolean isDelayed;
  private @Nullable ArmedFault fault;
  private @Nullable MatchResult match;
  private @Nullable Account account;
  private @Nullable Duration duration;

  Exchange(Request request) {
    this.request = request;
    this.path = Path.of(request.target().path());
    this.authority = request.authority();
    this.parameters = new Parameters(request);
  }

  Request request() {
    return request;
  }

  /** Returns how long the request took, measured at the first call of this method. */
  Duration duration() {
    if (duration == null) {
      duration = Duration.ofNanos(System.nanoTime() - start);
    }
    return duration;
  }

  Path path() {
    return path;
  }

  /** Returns the authority that the client named; empty if it named none or an invalid one. */
  Optional<Authority> authority() {
    return authority;
  }

  Parameters parameters() {
    return parameters;
  }

  /** Returns the credentials in the request, which may be wrong; set by {@link CredentialsStep}. */
  Optional<BasicCredentials> sentCredentials() {
    return sentCredentials;
  }

  /** Returns the stored credentials of the client's user name. */
  Optional<Credentials> storedCredentials() {
    return storedCredentials;
  }

  void setCredentials(Optional<BasicCredentials> sent, Optional<Credentials> stored) {
    sentCredentials = sent;
    storedCredentials = stored;
  }

  /** Returns the result of matching the path against the routes; set by {@link PathStep}. */
  MatchResult match() {
    return Objects.requireNonNull(match, "not matched yet");
  }

  /** Returns whether the path is one of those that create credentials. */
  boolean createsCredentials() {
    return match instanceof PathMatch found && found.needsAuthToken();
  }

  /** Returns whether the method and the path are those of a request that stores a secret. */
  boolean storesSecret() {
    return match instanceof PathMatch found && found.storesSecret(request.method());
  }

  void setMatch(MatchResult result) {
    match = result;
  }

  /** Returns the host that the client named; set by {@link HostStep}. */
  Host host() {
    return host;
  }

  void setHost(Host named) {
    host = named;
  }

  /** Returns the authenticated account; set by {@link AuthenticationStep}. */
  Account account() {
    return Objects.requireNonNull(account, "not authenticated yet");
  }

  void setAccount(Account caller) {
    account = caller;
  }

  /**
   * Returns the SID of the public key that verified the signature; empty for a request that is not
   * signed or was rejected. Set by {@link ClientValidationStep}.
   */
  Optional<String> signedBy() {
    return signedBy;
  }

  void setSignedBy(String publicKeySid) {
    signedBy = Optional.of(publicKeySid);
  }

  /** Returns the operation, if the request reached {@link RoutingStep} and has one. */
  Optional<Route<?>> route() {
    return route;
  }

  void setRoute(Route<?> operation) {
    route = Optional.of(operation);
  }

  /** Returns the fault that struck the request; set by {@link FaultStep}. */
  Optional<ArmedFault> fault() {
    return Optional.ofNullable(fault);
  }

  void setFault(ArmedFault struckBy) {
    fault = struckBy;
  }

  /** Returns whether the request has been delayed before it is applied. */
  boolean isDelayed() {
    return isDelayed;
  }

  void setDelayed() {
    isDelayed = true;
  }

  /** Returns what the fault did to the request; set by {@link FaultStep}. */
  Optional<RecordedFault> recordedFault() {
    return recordedFault;
  }

  void setRecordedFault(RecordedFault whatItDid) {
    recordedFault = Optional.of(whatItDid);
  }

  /**
   * Returns the listener that is notified of the outcome of the delivery; set by {@link
   * JournalStep}.
   */
  DeliveryListener deliveryListener() {
    return deliveryListener;
  }

  void setDeliveryListener(DeliveryListener listener) {
    deliveryListener = listener;
  }
}
