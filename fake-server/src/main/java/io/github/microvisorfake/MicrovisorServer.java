package io.github.microvisorfake;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.options.ServerOptions;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A fake of the Twilio Microvisor API that listens on a port of the loopback interface.
 *
 * <pre>{@code
 * try (MicrovisorServer server = MicrovisorServer.start()) {
 *   FakeAccount account = server.account();
 *   URI devices = server.uri().resolve("/v1/Devices/...");
 * }
 * }</pre>
 *
 * <p>It answers from memory, on daemon threads that all servers of the JVM share; the last {@link
 * #close} ends them. One server can serve a whole test run: give each test an account of its own
 * with {@link #addAccount()}.
 *
 * <p>Safe for use by several threads.
 */
public final class MicrovisorServer implements AutoCloseable {

  private final RunningServer server;
  private final boolean shared;

  MicrovisorServer(RunningServer server, boolean shared) {
    this.server = server;
    this.shared = shared;
  }

  /**
   * Starts a fake on a free port, with one account and no devices.
   *
   * @throws UncheckedIOException if no port can be opened
   */
  public static MicrovisorServer start() {
    return builder().start();
  }

  /**
   * Starts a fake with options, with one account and no devices.
   *
   * @throws UncheckedIOException if the port cannot be opened, usually because it is taken
   */
  public static MicrovisorServer start(ServerOptions options) {
    return builder().options(options).start();
  }

  /** Returns a builder for a server with options, with seeds, or with a listener. */
  public static MicrovisorServerBuilder builder() {
    return new MicrovisorServerBuilder();
  }

  /** Where the fake answers, such as {@code http://localhost:41234}, without a slash at its end. */
  public URI uri() {
    return server.uri();
  }

  /** The first account. */
  public FakeAccount account() {
    return accounts().get(0);
  }

  /** All accounts, subaccounts among them, oldest first. */
  public List<FakeAccount> accounts() {
    return server.accounts().all().stream().map(this::face).toList();
  }

  /** Adds an account; its SID and auth token are made up. */
  public FakeAccount addAccount() {
    return addAccount(Optional.empty(), Optional.empty());
  }

  /**
   * Adds an account with given credentials.
   *
   * @param sid {@code AC} and 32 hex digits
   * @param authToken at least one character
   * @throws IllegalArgumentException if either is not of this form, or if the SID is taken
   */
  public FakeAccount addAccount(String sid, String authToken) {
    return face(server.accounts().add(sid, authToken));
  }

  /** Adds an account; what is not given is made up. */
  FakeAccount addAccount(Optional<String> sid, Optional<String> authToken) {
    return face(server.accounts().add(sid, authToken));
  }

  /** Adds the accounts of seeds; a start without seeds loads no class that reads them. */
  void addAccounts(List<Seed> seeds) {
    if (!seeds.isEmpty()) {
      Seed.load(seeds, server.accounts());
    }
  }

  /**
   * Adds an account that holds what a seed says. SID and auth token, subaccounts, and API keys with
   * their secrets are made up anew for each, all else is as written.
   *
   * @param template a seed of exactly one account
   * @throws SeedException if it has not one account, or if a value in it is wrong
   */
  public FakeAccount addAccount(Seed template) {
    return face(template.addTo(server.accounts(), Optional.empty()));
  }

  /**
   * Adds an account that holds what a seed says, as {@link #addAccount(Seed)} does.
   *
   * @param clock where the account's clock stands before anything is made, and until it is moved
   * @throws IllegalArgumentException if it is no time that a {@link FakeClock} can show
   */
  public FakeAccount addAccount(Seed template, Instant clock) {
    return face(template.addTo(server.accounts(), Optional.of(clock)));
  }

  private FakeAccount face(Account account) {
    return new FakeAccount(account, server);
  }

  /**
   * Forgets an account and all that it holds; its credentials are refused from now on. Subaccounts
   * that were added with its token go with it. The first account stays.
   *
   * @throws IllegalArgumentException if it is the first account, or one of another server
   */
  public void removeAccount(FakeAccount account) {
    if (!account.uri().equals(uri())) {
      throw new IllegalArgumentException(
          format("%s is an account of the server at %s; remove it there", account, account.uri()));
    }
    if (!server.accounts().remove(account.account())) {
      throw new IllegalArgumentException(
          format(
              "%s is the server's first account, which stays; add accounts for tests and remove those",
              account));
    }
  }

  /**
   * The same server, for those who may use it and may not close it.
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
   * Closes the port and all connections. What the accounts hold can still be read. Closing again
   * does nothing.
   *
   * @throws IllegalStateException if this server is only {@link #shared}, as those are that {@code
   *     MicrovisorFake} hands to tests; it stays open
   */
  @Override
  public void close() {
    if (shared) {
      throw new IllegalStateException(
          format(
              "%s is shared with other tests, and whoever started it closes it; for a server to close, call MicrovisorServer.start()",
              this));
    }
    server.close();
  }

  @Override
  public String toString() {
    return "MicrovisorServer[" + uri() + "]";
  }
}
