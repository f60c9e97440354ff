package io.github.microvisorfake.options;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.AccountClock;
import io.github.microvisorfake.internal.store.Journal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The options of a server.
 *
 * <pre>{@code
 * ServerOptions options = ServerOptions.builder().port(4030).allowUpdates(true).build();
 * MicrovisorServer server = MicrovisorServer.start(options);
 * }</pre>
 *
 * <p>Options are immutable. Two {@code ServerOptions} are equal if all option values are equal.
 */
public final class ServerOptions {

  private static final int MAX_JOURNAL_CAPACITY = 1_000_000;

  private final int port;
  private final Optional<Integer> httpsPort;
  private final InetAddress host;
  private final boolean allowUpdates;
  private final Optional<URI> urlBase;
  private final Optional<Long> randomSeed;
  private final Optional<Instant> clock;
  private final int journalCapacity;
  private final boolean detectLeaks;

  private ServerOptions(Builder builder) {
    port = builder.port;
    httpsPort = builder.httpsPort;
    host = builder.host;
    allowUpdates = builder.allowUpdates;
    urlBase = builder.urlBase;
    randomSeed = builder.randomSeed;
    clock = builder.clock;
    journalCapacity = builder.journalCapacity;
    detectLeaks = builder.detectLeaks;
  }

  /** Returns a builder with default values. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the port to listen on; 0 means any free port. */
  public int port() {
    return port;
  }

  /**
   * Returns the port for HTTPS; 0 means any free port. Empty means any free port that is opened on
   * first use.
   */
  public Optional<Integer> httpsPort() {
    return httpsPort;
  }

  /** Returns the address to bind. */
  public InetAddress host() {
    return host;
  }

  /**
   * Returns whether configs and secrets can be updated in accounts without a setting of their own.
   */
  public boolean allowUpdates() {
    return allowUpdates;
  }

  /**
   * Returns the base of all URLs in responses, in lower case and without a trailing slash, or empty
   * if URLs use the scheme and host of the request.
   */
  public Optional<URI> urlBase() {
    return urlBase;
  }

  /** Returns the seed of all generated values, or empty if they are different in each run. */
  public Optional<Long> randomSeed() {
    return randomSeed;
  }

  /** Returns the initial time of the accounts' clocks, or empty if they follow the system clock. */
  public Optional<Instant> clock() {
    return clock;
  }

  /** Returns the maximum number of requests in the journal of each account. */
  public int journalCapacity() {
    return journalCapacity;
  }

  /** Returns whether leaks of secrets can be found in accounts without a setting of their own. */
  public boolean detectLeaks() {
    return detectLeaks;
  }

  private List<Object> values() {
    return List.of(
        port,
        httpsPort,
        host,
        allowUpdates,
        urlBase,
        randomSeed,
        clock,
        journalCapacity,
        detectLeaks);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServerOptions that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** Returns a string such as {@code ServerOptions[port=0, host=127.0.0.1, allowUpdates=true]}. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "ServerOptions[", "]");
    shown.add("port=" + port);
    httpsPort.ifPresent(number -> shown.add("httpsPort=" + number));
    shown.add("host=" + host.getHostAddress());
    shown.add("allowUpdates=" + allowUpdates);
    urlBase.ifPresent(base -> shown.add("urlBase=" + base));
    randomSeed.ifPresent(seed -> shown.add("randomSeed=" + seed));
    clock.ifPresent(start -> shown.add("clock=" + start));
    if (journalCapacity != Journal.DEFAULT_CAPACITY) {
      shown.add("journalCapacity=" + journalCapacity);
    }
    if (detectLeaks) {
      shown.add("detectLeaks=true");
    }
    return shown.toString();
  }

  /** Builds {@link ServerOptions}. Not safe for use by multiple threads. */
  public static final class Builder {

    private int port;
    private Optional<Integer> httpsPort = Optional.empty();
    private InetAddress host = Loopback.address();
    private boolean allowUpdates;
    private Optional<URI> urlBase = Optional.empty();
    private Optional<Long> randomSeed = Optional.empty();
    private Optional<Instant> clock = Optional.empty();
    private int journalCapacity = Journal.DEFAULT_CAPACITY;
    private boolean detectLeaks;

    private Builder() {}

    /**
     * Sets the port to listen on. Defaults to 0, which means any free port.
     *
     * @param number the port: 0 to 65535
     * @return this builder
     * @throws IllegalArgumentException if the port is out of this range
     */
    public Builder port(int number) {
      port = requirePort(number);
      return this;
    }

    /**
     * Sets the port for HTTPS, which is opened when the server starts. Defaults to a free port that
     * {@code MicrovisorServer.httpsUri()} opens.
     *
     * @param number the port: 0 to 65535; 0 means any free port
     * @return this builder
     * @throws IllegalArgumentException if the port is out of this range
     */
    public Builder httpsPort(int number) {
      httpsPort = Optional.of(requirePort(number));
      return this;
    }

    private static int requirePort(int number) {
      if (number < 0 || number > 65_535) {
        throw new IllegalArgumentException(
            format("port %d is out of range; choose 1 to 65535, or 0 for any free port", number));
      }
      return number;
    }

    /**
     * Sets the address to bind. Defaults to 127.0.0.1. With an address that is not a loopback
     * address, other machines can send requests to the server.
     *
     * @param address the address to bind
     * @return this builder
     */
    public Builder host(InetAddress address) {
      host = Objects.requireNonNull(address, "address");
      return this;
    }

    /**
     * Sets whether configs and secrets can be updated. Defaults to false. {@code
     * FakeAccount.setAllowUpdates} overrides it for one account.
     *
     * @param allow whether to allow updates
     * @return this builder
     */
    public Builder allowUpdates(boolean allow) {
      allowUpdates = allow;
      return this;
    }

    /**
     * Sets the base of all URLs in responses. Defaults to the scheme and host of the request, so
     * that clients that follow the URLs send their requests to the fake.
     *
     * <p>Newer Java clients of Twilio reject page links to other hosts than Twilio's. Set {@code
     * https://microvisor.twilio.com} for these clients; the URLs of public keys then have the host
     * {@code accounts.twilio.com}.
     *
     * @param base a URL that consists of {@code http} or {@code https}, a host and an optional port
     * @return this builder
     * @throws IllegalArgumentException if the URL has another format
     */
    public Builder urlBase(URI base) {
      urlBase = Optional.of(UrlBase.parse(base));
      return this;
    }

    /**
     * Sets the seed of all generated values: SIDs, request IDs, page tokens, auth tokens, secrets
     * of API keys, and the manifests and hashes of apps. The same sequence of calls then yields the
     * same values. To get the same dates too, set {@link #clock}. Defaults to a random seed.
     *
     * @param seed the seed
     * @return this builder
     */
    public Builder randomSeed(long seed) {
      randomSeed = Optional.of(seed);
      return this;
    }

    /**
     * Sets the time at which the clock of each account is stopped initially. Defaults to clocks
     * that follow the system clock. {@code FakeAccount.clock()} changes the clock of one account.
     *
     * @param start the initial time: from 1970 to the end of 9998
     * @return this builder
     * @throws IllegalArgumentException if the time is out of this range
     */
    public Builder clock(Instant start) {
      clock = Optional.of(AccountClock.requireInRange(start));
      return this;
    }

    /**
     * Sets the maximum number of requests in the journal of each account. Defaults to 10,000. The
     * journal also drops its oldest requests when they take more than 64 MiB, or with a capacity
     * over 10,000 proportionally more, or when all journals of the server take more than a quarter
     * of the JVM's maximum heap.
     *
     * @param requests the number of requests: 1 to 1,000,000
     * @return this builder
     * @throws IllegalArgumentException if the number is out of this range
     */
    public Builder journalCapacity(int requests) {
      if (requests < 1 || requests > MAX_JOURNAL_CAPACITY) {
        throw new IllegalArgumentException(
            format(
                "journal capacity %d is out of range; choose 1 to %d requests",
                requests, MAX_JOURNAL_CAPACITY));
      }
      journalCapacity = requests;
      return this;
    }

    /**
     * Sets whether requests and values of secrets are kept, so that leaks of secrets can be found.
     * Defaults to false. {@code FakeAccount.leakDetection()} overrides it for one account.
     *
     * @param detect whether to detect leaks
     * @return this builder
     */
    public Builder detectLeaks(boolean detect) {
      detectLeaks = detect;
      return this;
    }

    /** Returns the options that are set so far. */
    public ServerOptions build() {
      return new ServerOptions(this);
    }
  }
}
