package io.github.microvisorfake;

import io.github.microvisorfake.internal.arrange.AwaitedRequest;
import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.AccountState;
import io.github.microvisorfake.journal.HttpMethod;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RequestCounts;
import io.github.microvisorfake.options.ServerOptionsBuilder;
import io.github.microvisorfake.signing.ClientValidation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/**
 * An account of a {@link MicrovisorServer}: its credentials, and everything that requests with
 * these credentials can read and change. Accounts share no state, except that an account can add
 * public keys to its subaccounts. Tests that use separate accounts do not affect each other.
 *
 * <pre>{@code
 * FakeAccount account = server.addAccount();
 * FakeDevice device = account.addDevice("thermostat-1");
 * // ... code under test calls account.uri() with account.sid() and account.authToken() ...
 * account.secret("root_ca").map(FakeSecret::value);
 * account.requests().forEach(System.out::println);
 * }</pre>
 *
 * <p>In this package, "documented" marks a rule of Twilio's documentation, and "assumed" marks an
 * assumption of this project.
 *
 * <p>Reads reflect the current state; returned lists are snapshots. Two objects for the same
 * account are equal. Safe for use by multiple threads.
 */
public final class FakeAccount extends ContentOwner {

  private final Account account;
  private final RunningServer server;

  FakeAccount(Account account, RunningServer server) {
    super(account, server);
    this.account = account;
    this.server = server;
  }

  /**
   * Returns the SID of this account, {@code AC} and 32 hex digits: the user name for HTTP Basic
   * authentication.
   */
  public String sid() {
    return account.sid();
  }

  /** Returns the auth token of this account: the password for HTTP Basic authentication. */
  public String authToken() {
    return account.authToken();
  }

  /** Returns the base URL of the account's server, such as {@code http://localhost:41234}. */
  public URI uri() {
    return server.uri();
  }

  /** Returns the clock of this account. */
  public FakeClock clock() {
    return new FakeClock(account.clock());
  }

  /** Returns the faults of this account, with which a test breaks requests on purpose. */
  public FakeFaults faults() {
    return new FakeFaults(account);
  }

  /** Returns the detection of leaked secrets, which is off by default. */
  public FakeLeakDetection leakDetection() {
    return new FakeLeakDetection(account);
  }

  /** Returns the subaccounts of this account, oldest first. */
  public List<FakeAccount> subaccounts() {
    return account.locked(AccountState::subaccounts).stream()
        .map(child -> new FakeAccount(child, server))
        .toList();
  }

  /**
   * Adds a subaccount with a generated SID and this account's auth token.
   *
   * @return the new subaccount
   * @throws IllegalArgumentException if this account was removed, or is a subaccount itself
   */
  public FakeAccount addSubaccount() {
    return new FakeAccount(server.accounts().addSubaccount(account), server);
  }

  /**
   * Adds a subaccount. This account can upload public keys for its subaccounts.
   *
   * <p>If the server has an account with this SID, that account becomes a subaccount of this
   * account and keeps its contents and its auth token. Otherwise a new account is added with this
   * account's auth token (assumed) and its own clock. For a subaccount with a different auth token,
   * call {@link MicrovisorServer#addAccount(String, String)} first. {@link
   * MicrovisorServer#accounts()} includes subaccounts. {@link MicrovisorServer#removeAccount} of
   * this account also removes the subaccounts that this method created.
   *
   * @param sid the SID of the subaccount: {@code AC} and 32 hex digits
   * @return the subaccount
   * @throws IllegalArgumentException if the SID is malformed or is this account's SID; if this
   *     account was removed or is a subaccount itself; or if the account with this SID has
   *     subaccounts or another parent
   */
  public FakeAccount addSubaccount(String sid) {
    return new FakeAccount(server.accounts().addSubaccount(account, sid), server);
  }

  /**
   * Returns whether configs and secrets can be updated. If not, the response to an update has the
   * status 405.
   */
  public boolean allowsUpdates() {
    return account.locked(AccountState::allowUpdates);
  }

  /**
   * Sets whether configs and secrets can be updated. Defaults to the server's setting, which
   * defaults to false: Twilio's documentation of devices says that configs and secrets cannot be
   * updated, although the later specification has the operation.
   *
   * @param allow whether to allow updates
   */
  public void setAllowUpdates(boolean allow) {
    account.change(state -> state.setAllowUpdates(allow));
  }

  /** Returns whether this account accepts signed requests. */
  public ClientValidation clientValidation() {
    return account.clientValidation();
  }

  /**
   * Sets whether this account accepts or requires signed requests. Defaults to {@link
   * ClientValidation#OPTIONAL}.
   *
   * @param setting the new setting, which applies from the next request on
   */
  public void setClientValidation(ClientValidation setting) {
    account.setClientValidation(Objects.requireNonNull(setting, "setting"));
  }

  /**
   * Returns the requests with the SID of this account or of one of its API keys as user name, even
   * with a wrong password, oldest first. Recorded requests do not contain passwords, values of
   * secrets or uploaded keys.
   *
   * <p>The journal keeps the latest requests: by default 10,000, see {@link
   * ServerOptionsBuilder#journalCapacity}. {@link #droppedRequestCount()} tells how many older ones
   * it has dropped.
   */
  public List<RecordedRequest> requests() {
    return account.journal().all();
  }

  /**
   * Returns the first request with a method and a path that no earlier call of this method
   * returned. If it is not in the journal yet, waits for it; interrupting the thread ends that.
   *
   * <pre>{@code
   * provisioner.startInBackground();
   * RecordedRequest created = account.awaitRequest(POST, "/v1/Secrets", Duration.ofSeconds(5));
   * }</pre>
   *
   * <p>A request is in the journal before its response is sent. One that a fault delays is in it
   * after the delay.
   *
   * @param method the method
   * @param path a path as for {@link io.github.microvisorfake.fault.Fault#on(HttpMethod, String)}
   * @param timeout the longest time to wait, in real time; zero to return at once
   * @return the request
   * @throws TimeoutException if there was none within the time; the message lists the latest
   *     requests
   * @throws InterruptedException if the thread was interrupted while it waited
   * @throws IllegalArgumentException if no request can have the path, or if the time is negative
   */
  public RecordedRequest awaitRequest(HttpMethod method, String path, Duration timeout)
      throws InterruptedException, TimeoutException {
    return new AwaitedRequest(account, method, path).take(timeout);
  }

  /**
   * Returns the number of requests that are no longer in the journal because it was full. Without
   * them, the journal cannot tell that a request was never received. {@link #clearRequests()}
   * resets the number.
   */
  public long droppedRequestCount() {
    return account.journal().dropped();
  }

  /** Returns the numbers of all requests since the account was added, by status. */
  public RequestCounts requestCounts() {
    return account.journal().counts();
  }

  /**
   * Returns the server's requests without an account since this account was added or its requests
   * were cleared, oldest first. If an expected request is not in {@link #requests()}, it may be one
   * of these, with missing credentials or the SID of another account. The server keeps the latest
   * 100 for all accounts together, so tests that run in parallel see each other's.
   */
  public List<RecordedRequest> requestsWithoutAccount() {
    return account.journal().withoutAccount();
  }

  /**
   * Removes all requests from the journal, for example those that prepared a test. The numbers of
   * requests continue, and {@link #requestCounts()} does not change.
   */
  public void clearRequests() {
    account.journal().clear();
  }

  Account account() {
    return account;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FakeAccount that && account.equals(that.account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }

  /** Returns the account's SID in brackets, without the auth token. */
  @Override
  public String toString() {
    return "FakeAccount[" + sid() + "]";
  }
}
