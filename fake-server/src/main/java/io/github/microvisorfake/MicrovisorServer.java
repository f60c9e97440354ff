package io.github.microvisorfake;

import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.server.ServerOptions;
import io.github.microvisorfake.internal.store.Account;
import io.github.microvisorfake.internal.store.Sid;
import io.github.microvisorfake.journal.RecordedRequest;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
  private final boolean lent;

  private MicrovisorServer(RunningServer server, boolean lent) {
    this.server = server;
    this.lent = lent;
  }

  /**
   * Starts a fake on a free port, with one account and no devices.
   *
   * @throws UncheckedIOException if no port can be opened
   */
  public static MicrovisorServer start() {
    return builder().start();
  }

  /** Chooses what {@link #start()} leaves to chance or default. */
  public static Builder builder() {
    return new Builder();
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
    Sids.require(Sid.Kind.ACCOUNT, sid);
    Texts.requirePassword("the auth token of account " + sid, authToken);
    return face(server.accounts().add(sid, authToken));
  }

  /** Adds an account; what is not given is made up. */
  FakeAccount addAccount(Optional<String> sid, Optional<String> authToken) {
    return addAccount(
        // Drawn though they may be given, so that with a random seed what follows is the same.
        sid.orElse(server.identifiers().sid(Sid.Kind.ACCOUNT)),
        authToken.orElse(server.identifiers().authToken()));
  }

  /**
   * Adds an account that holds what a seed says. SID and auth token, subaccounts, and API keys with
   * their secrets are made up anew for each, all else is as written.
   *
   * @param template a seed of exactly one account
   * @throws SeedException if it has not one account, or if a value in it is wrong
   */
  public FakeAccount addAccount(Seed template) {
    return AccountPlanting.fresh(this, template, Optional.empty());
  }

  /**
   * Adds an account that holds what a seed says, as {@link #addAccount(Seed)} does.
   *
   * @param clock where the account's clock stands before anything is made, and until it is moved
   * @throws IllegalArgumentException if it is no time that a {@link FakeClock} can show
   */
  public FakeAccount addAccount(Seed template, Instant clock) {
    return AccountPlanting.fresh(this, template, Optional.of(clock));
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
    if (account.equals(account())) {
      throw new IllegalArgumentException(
          "%s is the server's first account, which stays; add accounts for tests and remove those"
              .formatted(account));
    }
    if (!account.uri().equals(uri())) {
      throw new IllegalArgumentException(
          "%s is an account of the server at %s; remove it there"
              .formatted(account, account.uri()));
    }
    server.accounts().remove(account.account());
  }

  /**
   * The same server, for those who may use it and may not close it.
   *
   * <pre>{@code
   * MicrovisorServer shared = server.lent();
   * shared.close(); // throws; server.close() closes it
   * }</pre>
   */
  public MicrovisorServer lent() {
    return new MicrovisorServer(server, true);
  }

  /**
   * Closes the port and all connections. What the accounts hold can still be read. Closing again
   * does nothing.
   *
   * @throws IllegalStateException if this server is only {@link #lent}, as those are that {@code
   *     MicrovisorFake} hands to tests; it stays open
   */
  @Override
  public void close() {
    if (lent) {
      throw new IllegalStateException(
          "%s is shared with other tests, and whoever started it closes it; for a server to close, call MicrovisorServer.start()"
              .formatted(this));
    }
    server.close();
  }

  @Override
  public String toString() {
    return "MicrovisorServer[" + uri() + "]";
  }

  /** The options of a server. */
  public static final class Builder {

    private int port;
    private boolean allowUpdates;
    private Optional<Authority> urlBase = Optional.empty();
    private Optional<Long> randomSeed = Optional.empty();
    private Optional<Instant> clock = Optional.empty();
    private Optional<InetAddress> host = Optional.empty();
    private Optional<Consumer<? super RecordedRequest>> log = Optional.empty();
    private final List<Seed> seeds = new ArrayList<>();
    private Optional<String> firstSid = Optional.empty();
    private Optional<String> firstAuthToken = Optional.empty();

    private Builder() {}

    /**
     * The port to listen on.
     *
     * @param number 0 to 65535; 0, the default, takes a free one
     * @throws IllegalArgumentException if the number is no port
     */
    public Builder port(int number) {
      if (number < 0 || number > 65_535) {
        throw new IllegalArgumentException(
            "port %d does not exist; choose 0 to 65535, or 0 for any free one".formatted(number));
      }
      port = number;
      return this;
    }

    /**
     * Whether configs and secrets can be updated in place, in accounts that do not say so
     * themselves ({@link FakeAccount#allowUpdates(boolean)}); by default they cannot.
     */
    public Builder allowUpdates(boolean allow) {
      allowUpdates = allow;
      return this;
    }

    /**
     * What all URLs in answers begin with; by default they begin with the scheme and host that the
     * caller used, so that clients who follow them stay with the fake.
     *
     * <p>Newer Java clients refuse page links that are not Twilio's: pin {@code
     * https://microvisor.twilio.com} for them. Pinned so, public keys have {@code
     * accounts.twilio.com}.
     *
     * @param base {@code http} or {@code https}, a host, perhaps a port, and nothing else
     * @throws IllegalArgumentException if it is not of this form
     */
    public Builder urlBase(URI base) {
      urlBase = Optional.of(UrlBase.parse(base));
      return this;
    }

    /**
     * A number from which all that is made up repeats: SIDs, request ids, page tokens, auth tokens
     * and secrets of API keys, for the same calls one after the other. Dates repeat as well if
     * {@link #clock} is set.
     */
    public Builder randomSeed(long seed) {
      randomSeed = Optional.of(seed);
      return this;
    }

    /**
     * Where the clock of each account stands still until {@link FakeAccount#clock} moves it; by
     * default clocks show the real time and run.
     *
     * @param start from 1970 to the end of 9998
     * @throws IllegalArgumentException if it is another time
     */
    public Builder clock(Instant start) {
      clock = Optional.of(FakeClock.require(start));
      return this;
    }

    /**
     * The credentials of the first account; by default a seed's, or made up.
     *
     * @param sid {@code AC} and 32 hex digits
     * @param authToken at least one character
     */
    public Builder account(String sid, String authToken) {
      firstSid = Optional.of(sid);
      firstAuthToken = Optional.of(authToken);
      return this;
    }

    /**
     * What accounts hold to begin with; may be called several times. The first account of the first
     * seed is {@link MicrovisorServer#account()}, unless {@link #account(String, String)} names
     * one.
     */
    public Builder seed(Seed seed) {
      seeds.add(seed);
      return this;
    }

    /**
     * The address to bind, by default 127.0.0.1. At any but a loopback address, whoever reaches
     * this machine can call the fake.
     */
    public Builder host(InetAddress address) {
      host = Optional.of(address);
      return this;
    }

    /**
     * Who is told of each request, those included that name no account; no secret is in it. The
     * listener is called on the thread that answers, and must not wait.
     */
    public Builder onRequest(Consumer<? super RecordedRequest> listener) {
      log = Optional.of(listener);
      return this;
    }

    /**
     * Starts the server; it answers when this returns.
     *
     * @throws UncheckedIOException if the port cannot be opened, usually because it is taken
     * @throws IllegalArgumentException if the first account's credentials are not of their form
     * @throws SeedException if a value in a seed is wrong
     */
    public MicrovisorServer start() {
      MicrovisorServer server = new MicrovisorServer(RunningServer.open(options()), false);
      try {
        addAccounts(server);
        server.server.serve(log);
        return server;
      } catch (RuntimeException | Error e) {
        server.close();
        throw e;
      }
    }

    /** Throws what {@link #start} would throw for accounts and seeds; it opens no port. */
    public void check() {
      addAccounts(new MicrovisorServer(RunningServer.unreachable(options()), false));
    }

    private ServerOptions options() {
      InetAddress address = host.orElseGet(ServerOptions::loopback);
      return new ServerOptions(
          new InetSocketAddress(address, port), allowUpdates, urlBase, randomSeed, clock);
    }

    private void addAccounts(MicrovisorServer server) {
      if (firstSid.isPresent() || seeds.stream().allMatch(seed -> seed.accounts().isEmpty())) {
        server.addAccount(firstSid, firstAuthToken);
      }
      AccountPlanting.plant(server, seeds);
    }
  }
}
