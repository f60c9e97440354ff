package io.github.microvisorfake.options;

import io.github.microvisorfake.internal.store.Journal;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

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

  private final int port;
  private final Optional<Integer> httpsPort;
  private final InetAddress host;
  private final boolean allowUpdates;
  private final Optional<URI> urlBase;
  private final Optional<Long> randomSeed;
  private final Optional<Instant> clock;
  private final int journalCapacity;
  private final boolean detectLeaks;
  private final boolean console;
  private final Set<String> allowedHosts;

  ServerOptions(ServerOptionsBuilder builder) {
    port = builder.port;
    httpsPort = builder.httpsPort;
    host = builder.host;
    allowUpdates = builder.allowUpdates;
    urlBase = builder.urlBase;
    randomSeed = builder.randomSeed;
    clock = builder.clock;
    journalCapacity = builder.journalCapacity;
    detectLeaks = builder.detectLeaks;
    console = builder.console;
    allowedHosts = Set.copyOf(builder.allowedHosts);
  }

  /** Returns a builder with default values. */
  public static ServerOptionsBuilder builder() {
    return new ServerOptionsBuilder();
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

  /** Returns whether the server has the control API and the page. */
  public boolean console() {
    return console;
  }

  /** Returns the further host names with which the control API and the page can be called. */
  public Set<String> allowedHosts() {
    return allowedHosts;
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
        detectLeaks,
        console,
        allowedHosts);
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
    if (console) {
      shown.add("console=true");
    }
    if (!allowedHosts.isEmpty()) {
      shown.add("allowedHosts=" + new TreeSet<>(allowedHosts));
    }
    return shown.toString();
  }
}
