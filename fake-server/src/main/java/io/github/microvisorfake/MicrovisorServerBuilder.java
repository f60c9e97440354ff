package io.github.microvisorfake;

import io.github.microvisorfake.internal.server.RunningServer;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.options.ServerOptions;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Builds and starts servers; {@link MicrovisorServer#builder()} returns a builder.
 *
 * <pre>{@code
 * ServerOptions options = ServerOptions.builder().port(4030).build();
 * MicrovisorServer server = MicrovisorServer.builder().options(options).seed(fleet).start();
 * }</pre>
 *
 * <p>A builder can start more than one server. Not safe for use by multiple threads.
 */
public final class MicrovisorServerBuilder {

  private ServerOptions options = ServerOptions.builder().build();
  private Optional<Consumer<? super RecordedRequest>> listener = Optional.empty();
  private final List<Seed> seeds = new ArrayList<>();
  private Optional<String> firstSid = Optional.empty();
  private Optional<String> firstAuthToken = Optional.empty();

  MicrovisorServerBuilder() {}

  /**
   * Sets the options of the server. Defaults to {@code ServerOptions.builder().build()}.
   *
   * @param options the options of the server
   * @return this builder
   */
  public MicrovisorServerBuilder options(ServerOptions options) {
    this.options = Objects.requireNonNull(options, "options");
    return this;
  }

  /**
   * Adds an account with these credentials before the accounts of the seeds, so that it is the
   * first account. Without this call, the first account is the first one in the seeds, or an
   * account with generated credentials.
   *
   * @param sid the SID of the account: {@code AC} and 32 hex digits
   * @param authToken the auth token of the account: at least one character
   * @return this builder
   */
  public MicrovisorServerBuilder account(String sid, String authToken) {
    firstSid = Optional.of(sid);
    firstAuthToken = Optional.of(authToken);
    return this;
  }

  /**
   * Adds the accounts of a seed. Can be called more than once. The first account of the first seed
   * is {@link MicrovisorServer#account()}, unless {@link #account(String, String)} is called.
   *
   * @param seed the seed to load
   * @return this builder
   */
  public MicrovisorServerBuilder seed(Seed seed) {
    seeds.add(seed);
    return this;
  }

  /**
   * Registers a listener that is called for every request, including requests without an account:
   * those whose user name is not the SID of an account or an API key of this server. Recorded
   * requests do not contain passwords, values of secrets or uploaded keys. A later call replaces
   * the listener.
   *
   * <p>The listener is called in the order of the requests, on a daemon thread of the server that
   * is used for nothing else, so it may block or call the server, and what it throws affects no
   * response. A request can be reported a moment after its client has received the response.
   * Requests that wait for a slow listener take at most 4 MiB; further ones are dropped. The number
   * of dropped requests, and the first exception or error that the listener throws, are logged once
   * with {@link System.Logger}.
   *
   * <p>{@link MicrovisorServer#close()} waits until the listener has received all requests, for at
   * most a second, and then interrupts its thread.
   *
   * @param listener the listener to call
   * @return this builder
   */
  public MicrovisorServerBuilder onRequest(Consumer<? super RecordedRequest> listener) {
    this.listener = Optional.of(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * Starts a server. The server accepts requests when this method returns.
   *
   * @return the started server
   * @throws UncheckedIOException if the port cannot be opened, usually because it is in use
   * @throws IllegalArgumentException if the first account's SID is malformed or its auth token is
   *     empty
   * @throws SeedException if a value in a seed is invalid
   */
  public MicrovisorServer start() {
    RunningServer running = RunningServer.open(options);
    MicrovisorServer server = new MicrovisorServer(running, false);
    try {
      addAccounts(server);
      running.serve(listener);
      return server;
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
  }

  /**
   * Checks the first account's credentials and the seeds without opening a port.
   *
   * @throws IllegalArgumentException if the first account's SID is malformed or its auth token is
   *     empty
   * @throws SeedException if a value in a seed is invalid
   */
  public void validate() {
    addAccounts(new MicrovisorServer(RunningServer.unreachable(options), false));
  }

  private void addAccounts(MicrovisorServer server) {
    if (firstSid.isPresent() || seeds.stream().allMatch(Seed::isEmpty)) {
      server.addAccount(firstSid, firstAuthToken);
    }
    server.addAccounts(seeds);
  }
}
