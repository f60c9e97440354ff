package io.github.microvisorfake.options;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.store.AccountClock;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
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
 * <p>An immutable value: options that lead to the same server are equal.
 */
public final class ServerOptions {

  private final int port;
  private final InetAddress host;
  private final boolean allowUpdates;
  private final Optional<URI> urlBase;
  private final Optional<Long> randomSeed;
  private final Optional<Instant> clock;

  private ServerOptions(Builder chosen) {
    port = chosen.port;
    host = chosen.host;
    allowUpdates = chosen.allowUpdates;
    urlBase = chosen.urlBase;
    randomSeed = chosen.randomSeed;
    clock = chosen.clock;
  }

  /** Returns a builder in which each option has its default. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the port to listen on; 0 for a free one. */
  public int port() {
    return port;
  }

  /** Returns the address to bind. */
  public InetAddress host() {
    return host;
  }

  /** Returns whether configs and secrets can be updated in place. */
  public boolean allowUpdates() {
    return allowUpdates;
  }

  /** Returns what all URLs in answers begin with, in lower case and without a slash at its end. */
  public Optional<URI> urlBase() {
    return urlBase;
  }

  /** Returns the number from which all that is made up repeats. */
  public Optional<Long> randomSeed() {
    return randomSeed;
  }

  /** Returns where the clocks of accounts stand at first. */
  public Optional<Instant> clock() {
    return clock;
  }

  private List<Object> values() {
    return List.of(port, host, allowUpdates, urlBase, randomSeed, clock);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServerOptions that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** Such as {@code ServerOptions[port=0, host=127.0.0.1, allowUpdates=true]}. */
  @Override
  public String toString() {
    StringJoiner shown = new StringJoiner(", ", "ServerOptions[", "]");
    shown.add("port=" + port);
    shown.add("host=" + host.getHostAddress());
    shown.add("allowUpdates=" + allowUpdates);
    urlBase.ifPresent(base -> shown.add("urlBase=" + base));
    randomSeed.ifPresent(seed -> shown.add("randomSeed=" + seed));
    clock.ifPresent(start -> shown.add("clock=" + start));
    return shown.toString();
  }

  /** Builds {@link ServerOptions}. Not safe for use by several threads. */
  public static final class Builder {

    private int port;
    private InetAddress host = loopback();
    private boolean allowUpdates;
    private Optional<URI> urlBase = Optional.empty();
    private Optional<Long> randomSeed = Optional.empty();
    private Optional<Instant> clock = Optional.empty();

    private Builder() {}

    /** Not {@link InetAddress#getLoopbackAddress}, which can be one of IPv6. */
    private static InetAddress loopback() {
      try {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      } catch (UnknownHostException e) {
        throw new IllegalStateException("four bytes are an address", e);
      }
    }

    /**
     * Sets the port to listen on.
     *
     * @param number 0 to 65535; 0, the default, takes a free one
     * @throws IllegalArgumentException if the number is no port
     */
    public Builder port(int number) {
      if (number < 0 || number > 65_535) {
        throw new IllegalArgumentException(
            format("port %d does not exist; choose 0 to 65535, or 0 for any free one", number));
      }
      port = number;
      return this;
    }

    /**
     * Sets the address to bind; defaults to 127.0.0.1. At any but a loopback address, whoever
     * reaches this machine can call the fake.
     */
    public Builder host(InetAddress address) {
      host = Objects.requireNonNull(address, "address");
      return this;
    }

    /**
     * Sets whether configs and secrets can be updated in place, in accounts that do not say so
     * themselves ({@code FakeAccount.allowUpdates}); by default they cannot.
     */
    public Builder allowUpdates(boolean allow) {
      allowUpdates = allow;
      return this;
    }

    /**
     * Sets what all URLs in answers begin with; by default they begin with the scheme and host that
     * the caller used, so that clients which follow them stay with the fake.
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
     * Sets a number from which all that is made up repeats: SIDs, request ids, page tokens, auth
     * tokens and secrets of API keys, for the same calls one after the other. Dates repeat as well
     * if {@link #clock} is set.
     */
    public Builder randomSeed(long seed) {
      randomSeed = Optional.of(seed);
      return this;
    }

    /**
     * Sets where the clock of each account stands still until {@code FakeAccount.clock()} moves it;
     * by default clocks show the real time and run.
     *
     * @param start from 1970 to the end of 9998
     * @throws IllegalArgumentException if it is another time
     */
    public Builder clock(Instant start) {
      clock = Optional.of(AccountClock.require(start));
      return this;
    }

    /** Returns the options as chosen so far. */
    public ServerOptions build() {
      return new ServerOptions(this);
    }
  }
}
