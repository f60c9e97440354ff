package io.github.microvisorfake;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.tls.CertificateAuthority;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A fake of the Twilio Microvisor REST API that listens on a port, by default of the loopback
 * address 127.0.0.1.
 *
 * <pre>{@code
 * try (MicrovisorServer server = MicrovisorServer.start()) {
 *   FakeAccount account = server.account();
 *   account.addDevice("thermostat-1");
 *   // ... code under test calls account.uri() with account.sid() and account.authToken() ...
 * }
 * }</pre>
 *
 * <p>A server keeps its state in memory. All servers of a JVM share a pool of daemon threads, which
 * ends when the last server is closed. One server can serve a whole test run: add an account for
 * each test with {@link #addAccount()}.
 *
 * <p>Safe for use by multiple threads.
 */
public final class MicrovisorServer implements AutoCloseable {

  private final RunningServer server;
  private final boolean shared;

  MicrovisorServer(RunningServer server, boolean shared) {
    this.server = server;
    this.shared = shared;
  }

  /**
   * Starts a server with default options on a free port, with one account and no devices.
   *
   * @return the started server
   * @throws UncheckedIOException if no port can be opened
   */
  public static MicrovisorServer start() {
    return builder().start();
  }

  /**
   * Starts a server with the given options, with one account and no devices.
   *
   * @param options the options of the server
   * @return the started server
   * @throws UncheckedIOException if the port cannot be opened, usually because it is in use
   */
  public static MicrovisorServer start(ServerOptions options) {
    return builder().options(options).start();
  }

  /**
   * Returns a builder, which sets options, seeds, the first account's credentials and a request
   * listener before it starts a server.
   */
  public static MicrovisorServerBuilder builder() {
    return new MicrovisorServerBuilder();
  }

  /**
   * Returns the base URL of this server, such as {@code http://localhost:41234}, without a trailing
   * slash.
   */
  public URI uri() {
    return server.uri();
  }

  /**
   * Returns the base URL of this server over HTTPS, such as {@code https://localhost:41235}. Unless
   * {@code ServerOptionsBuilder.httpsPort} was set, the first call opens a free port, and the first
   * call in a JVM generates the keys of the certificate authority, which takes some tenths of a
   * second. Clients have to trust {@link #certificateAuthority()}.
   *
   * @throws UncheckedIOException if no port can be opened
   * @throws IllegalStateException if this server was closed
   */
  public URI httpsUri() {
    return server.httpsUri();
  }

  /**
   * Returns the certificate authority that has signed the certificates for HTTPS. All servers of a
   * JVM share one.
   */
  public CertificateAuthority certificateAuthority() {
    return CertificateAuthority.of(RunningServer.certificate());
  }

  /**
   * Returns this server as an HTTP proxy. Through it, clients call the real URLs, such as {@code
   * https://microvisor.twilio.com/v1/Devices}, and this server responds. Other hosts are rejected
   * with status 403, so that no request leaves this machine.
   *
   * <p>Clients have to trust {@link #certificateAuthority()}.
   */
  public Proxy proxy() {
    return new Proxy(Proxy.Type.HTTP, server.proxyAddress());
  }

  /**
   * Returns a selector of {@link #proxy()} for all URLs, for {@code
   * java.net.http.HttpClient.Builder.proxy}.
   */
  public ProxySelector proxySelector() {
    return ProxySelector.of(server.proxyAddress());
  }

  /**
   * Returns the address of the page and, with the path {@code /_fake/}, of the control API. It
   * contains the control token, so it is for the developer only.
   *
   * @throws IllegalStateException if the server has neither; see {@code
   *     ServerOptionsBuilder.console}
   */
  public URI consoleUri() {
    return URI.create(uri() + "/_fake/?token=" + controlToken());
  }

  /**
   * Returns the token with which the control API is called, in the header {@code Authorization:
   * Bearer TOKEN}. It is different in each run, even with a random seed.
   *
   * @throws IllegalStateException if the server has no control API; see {@code
   *     ServerOptionsBuilder.console}
   */
  public String controlToken() {
    return server
        .controlToken()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "this server has no control API; start it with ServerOptions.builder().console(true)"));
  }

  /** Returns the account that was created when the server started. It cannot be removed. */
  public FakeAccount account() {
    return wrap(server.accounts().first());
  }

  /** Returns all accounts, including subaccounts, oldest first. The list is a snapshot. */
  public List<FakeAccount> accounts() {
    return server.accounts().all().stream().map(this::wrap).toList();
  }

  /**
   * Returns the requests of this server without an account: their credentials are missing or
   * malformed, or their user name is not the SID of an account or an API key of this server. They
   * are in the journal of no account. Only the latest 100 are kept. {@link
   * FakeAccount#requestsWithoutAccount()} returns those of the time of one test.
   *
   * @return a snapshot, oldest first
   */
  public List<RecordedRequest> requestsWithoutAccount() {
    return server.requestsWithoutAccount();
  }

  /** Adds an account with a generated SID and auth token. */
  public FakeAccount addAccount() {
    return addAccount(Optional.empty(), Optional.empty());
  }

  /**
   * Adds an account with the given credentials.
   *
   * @param sid the SID of the account: {@code AC} and 32 hex digits
   * @param authToken the auth token of the account: at least one character
   * @return the new account
   * @throws IllegalArgumentException if the SID is malformed, if the auth token is empty, or if an
   *     account with this SID already exists
   */
  public FakeAccount addAccount(String sid, String authToken) {
    return wrap(server.accounts().add(sid, authToken));
  }

  /** Adds an account; generates the SID and the auth token if they are absent. */
  FakeAccount addAccount(Optional<String> sid, Optional<String> authToken) {
    return wrap(server.accounts().add(sid, authToken));
  }

  /**
   * Adds the accounts of seeds. Does nothing without seeds, so that the classes that read seeds are
   * not loaded.
   */
  void addAccounts(List<Seed> seeds) {
    if (!seeds.isEmpty()) {
      Seed.load(seeds, server.accounts());
    }
  }

  /**
   * Adds an account with the contents of a seed. The SIDs and credentials of the account, its
   * subaccounts and its API keys are generated, so that one seed can be used for many accounts. All
   * other values, including the SIDs of devices and apps, are those of the seed.
   *
   * @param template a seed with exactly one account
   * @return the new account
   * @throws SeedException if the seed does not have exactly one account, or if a value in it is
   *     invalid
   */
  public FakeAccount addAccount(Seed template) {
    return wrap(template.addTo(server.accounts(), Optional.empty()));
  }

  /**
   * Adds an account with the contents of a seed, like {@link #addAccount(Seed)}, and stops its
   * clock at the given time before the contents are added.
   *
   * @param template a seed with exactly one account
   * @param clock the time of the account's clock, from 1970 to the end of 9998
   * @return the new account
   * @throws SeedException if the seed does not have exactly one account, or if a value in it is
   *     invalid
   * @throws IllegalArgumentException if the time is out of this range
   */
  public FakeAccount addAccount(Seed template, Instant clock) {
    return wrap(template.addTo(server.accounts(), Optional.of(clock)));
  }

  private FakeAccount wrap(Account account) {
    return new FakeAccount(account, server);
  }

  /**
   * Removes an account and everything in it. Requests with its credentials are rejected from then
   * on. Its subaccounts are removed too, except accounts that existed before they became
   * subaccounts; these remain. The first account cannot be removed. Removing an account again has
   * no effect.
   *
   * @param account an account of this server
   * @throws IllegalArgumentException if the account is the first account, or belongs to another
   *     server
   */
  public void removeAccount(FakeAccount account) {
    if (!account.uri().equals(uri())) {
      throw new IllegalArgumentException(
          format(
              "%s belongs to another server, at %s; call removeAccount on that server",
              account, account.uri()));
    }
    if (!server.accounts().remove(account.account())) {
      throw new IllegalArgumentException(
          format(
              "%s is the server's first account, which cannot be removed; add an account with addAccount and remove that one",
              account));
    }
  }

  /**
   * Returns a view of this server whose {@link #close()} throws, for callers that must not close
   * the server.
   *
   * <pre>{@code
   * MicrovisorServer shared = server.shared();
   * shared.close(); // throws; server.close() closes it
   * }</pre>
   */
  public MicrovisorServer shared() {
    return new MicrovisorServer(server, true);
  }

  /**
   * Closes the port and all connections. The contents of accounts can still be read. Closing a
   * closed server has no effect.
   *
   * @throws IllegalStateException if this is a {@link #shared} view, such as the servers that
   *     {@code MicrovisorFake} passes to tests; the server stays open
   */
  @Override
  public void close() {
    if (shared) {
      throw new IllegalStateException(
          format(
              "this view of %s cannot close the server; the code that started the server closes it (for a server of your own call MicrovisorServer.start())",
              this));
    }
    server.close();
  }

  @Override
  public String toString() {
    return "MicrovisorServer[" + uri() + "]";
  }
}
