package io.github.microvisorfake;

import io.github.microvisorfake.internal.arrange.ClockRange;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.internal.server.ServerOptions;
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
 * The options of a server; {@link MicrovisorServer#builder()} makes one.
 *
 * <pre>{@code
 * MicrovisorServer server = MicrovisorServer.builder().port(4030).allowUpdates(true).start();
 * }</pre>
 *
 * <p>Not safe for use by several threads. It may start several servers.
 */
public final class MicrovisorServerBuilder {

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

  MicrovisorServerBuilder() {}

  /**
   * The port to listen on.
   *
   * @param number 0 to 65535; 0, the default, takes a free one
   * @throws IllegalArgumentException if the number is no port
   */
  public MicrovisorServerBuilder port(int number) {
    if (number < 0 || number > 65_535) {
      throw new IllegalArgumentException(
          "port %d does not exist; choose 0 to 65535, or 0 for any free one".formatted(number));
    }
    port = number;
    return this;
  }

  /**
   * Whether configs and secrets can be updated in place, in accounts that do not say so themselves
   * ({@link FakeAccount#allowUpdates(boolean)}); by default they cannot.
   */
  public MicrovisorServerBuilder allowUpdates(boolean allow) {
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
  public MicrovisorServerBuilder urlBase(URI base) {
    urlBase = Optional.of(UrlBase.parse(base));
    return this;
  }

  /**
   * A number from which all that is made up repeats: SIDs, request ids, page tokens, auth tokens
   * and secrets of API keys, for the same calls one after the other. Dates repeat as well if {@link
   * #clock} is set.
   */
  public MicrovisorServerBuilder randomSeed(long seed) {
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
  public MicrovisorServerBuilder clock(Instant start) {
    clock = Optional.of(ClockRange.require(start));
    return this;
  }

  /**
   * The credentials of the first account; by default a seed's, or made up.
   *
   * @param sid {@code AC} and 32 hex digits
   * @param authToken at least one character
   */
  public MicrovisorServerBuilder account(String sid, String authToken) {
    firstSid = Optional.of(sid);
    firstAuthToken = Optional.of(authToken);
    return this;
  }

  /**
   * What accounts hold to begin with; may be called several times. The first account of the first
   * seed is {@link MicrovisorServer#account()}, unless {@link #account(String, String)} names one.
   */
  public MicrovisorServerBuilder seed(Seed seed) {
    seeds.add(seed);
    return this;
  }

  /**
   * The address to bind, by default 127.0.0.1. At any but a loopback address, whoever reaches this
   * machine can call the fake.
   */
  public MicrovisorServerBuilder host(InetAddress address) {
    host = Optional.of(address);
    return this;
  }

  /**
   * Who is told of each request, those included that name no account; no secret is in it. The
   * listener is called on the thread that answers, and must not wait.
   */
  public MicrovisorServerBuilder onRequest(Consumer<? super RecordedRequest> listener) {
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
    RunningServer running = RunningServer.open(options());
    MicrovisorServer server = new MicrovisorServer(running, false);
    try {
      addAccounts(server);
      running.serve(log);
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
    if (firstSid.isPresent() || seeds.stream().allMatch(Seed::isEmpty)) {
      server.addAccount(firstSid, firstAuthToken);
    }
    server.addAccounts(seeds);
  }
}
