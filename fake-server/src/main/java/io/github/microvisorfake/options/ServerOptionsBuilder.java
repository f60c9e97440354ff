package io.github.microvisorfake.options;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.store.AccountClock;
import io.github.microvisorfake.internal.store.Journal;
import io.github.microvisorfake.internal.text.QuotedValue;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds {@link ServerOptions}. Not safe for use by multiple threads. */
public final class ServerOptionsBuilder {

  private static final int MAX_JOURNAL_CAPACITY = 1_000_000;

  int port;
  Optional<Integer> httpsPort = Optional.empty();
  InetAddress host = Loopback.address();
  boolean allowUpdates;
  Optional<URI> urlBase = Optional.empty();
  Optional<Long> randomSeed = Optional.empty();
  Optional<Instant> clock = Optional.empty();
  int journalCapacity = Journal.DEFAULT_CAPACITY;
  boolean detectLeaks;
  boolean console;
  Set<String> allowedHosts = Set.of();

  ServerOptionsBuilder() {}

  /**
   * Sets the port to listen on. Defaults to 0, which means any free port.
   *
   * @param number the port: 0 to 65535
   * @return this builder
   * @throws IllegalArgumentException if the port is out of this range
   */
  public ServerOptionsBuilder port(int number) {
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
  public ServerOptionsBuilder httpsPort(int number) {
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
  public ServerOptionsBuilder host(InetAddress address) {
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
  public ServerOptionsBuilder allowUpdates(boolean allow) {
    allowUpdates = allow;
    return this;
  }

  /**
   * Sets the base of all URLs in responses. Defaults to the scheme and host of the request, so that
   * clients that follow the URLs send their requests to the fake.
   *
   * <p>Newer Java clients of Twilio reject page links to other hosts than Twilio's. Set {@code
   * https://microvisor.twilio.com} for these clients; the URLs of public keys then have the host
   * {@code accounts.twilio.com}.
   *
   * @param base a URL that consists of {@code http} or {@code https}, a host and an optional port
   * @return this builder
   * @throws IllegalArgumentException if the URL has another format
   */
  public ServerOptionsBuilder urlBase(URI base) {
    urlBase = Optional.of(UrlBase.parse(base));
    return this;
  }

  /**
   * Sets the seed of all generated values: SIDs, request IDs, page tokens, auth tokens, secrets of
   * API keys, and the manifests and hashes of apps. The same sequence of calls then yields the same
   * values. To get the same dates too, set {@link #clock}. Defaults to a random seed.
   *
   * @param seed the seed
   * @return this builder
   */
  public ServerOptionsBuilder randomSeed(long seed) {
    randomSeed = Optional.of(seed);
    return this;
  }

  /**
   * Sets the time at which the clock of each account is stopped initially. Defaults to clocks that
   * follow the system clock. {@code FakeAccount.clock()} changes the clock of one account.
   *
   * @param start the initial time: from 1970 to the end of 9998
   * @return this builder
   * @throws IllegalArgumentException if the time is out of this range
   */
  public ServerOptionsBuilder clock(Instant start) {
    clock = Optional.of(AccountClock.requireInRange(start));
    return this;
  }

  /**
   * Sets the maximum number of requests in the journal of each account. Defaults to 10,000. The
   * journal also drops its oldest requests when they take more than 64 MiB, or with a capacity over
   * 10,000 proportionally more, or when all journals of the server take more than a quarter of the
   * JVM's maximum heap.
   *
   * @param requests the number of requests: 1 to 1,000,000
   * @return this builder
   * @throws IllegalArgumentException if the number is out of this range
   */
  public ServerOptionsBuilder journalCapacity(int requests) {
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
  public ServerOptionsBuilder detectLeaks(boolean detect) {
    detectLeaks = detect;
    return this;
  }

  /**
   * Sets whether the server has the control API and the page, under {@code /_fake/}. Defaults to
   * false; the program has them. {@code MicrovisorServer.consoleUri()} is their address.
   *
   * @param on whether to have them
   * @return this builder
   */
  public ServerOptionsBuilder console(boolean on) {
    console = on;
    return this;
  }

  /**
   * Sets further host names that the header {@code Host} may have in calls of the control API and
   * the page, with any port. Defaults to none: they can be called at {@code localhost} and the
   * bound address only, so that a web page cannot call them by a name of its own.
   *
   * @param names host names or addresses, without a port
   * @return this builder
   * @throws IllegalArgumentException if a name is malformed
   */
  public ServerOptionsBuilder allowedHosts(Set<String> names) {
    allowedHosts = names.stream().map(ServerOptionsBuilder::host).collect(Collectors.toSet());
    return this;
  }

  private static String host(String name) {
    return Authority.parse("http", name)
        .filter(parsed -> parsed.url().equals("http://" + parsed.host()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    format(
                        "%s is not a host name; use a name such as fake.example, without a port",
                        QuotedValue.of(name))))
        .host();
  }

  /** Returns the options that are set so far. */
  public ServerOptions build() {
    return new ServerOptions(this);
  }
}
