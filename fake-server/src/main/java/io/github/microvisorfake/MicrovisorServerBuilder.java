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
 * What a server starts with; {@link MicrovisorServer#builder()} makes a builder.
 *
 * <pre>{@code
 * ServerOptions options = ServerOptions.builder().port(4030).build();
 * MicrovisorServer server = MicrovisorServer.builder().options(options).seed(fleet).start();
 * }</pre>
 *
 * <p>Not safe for use by several threads. It may start several servers.
 */
public final class MicrovisorServerBuilder {

  private ServerOptions options = ServerOptions.builder().build();
  private Optional<Consumer<? super RecordedRequest>> log = Optional.empty();
  private final List<Seed> seeds = new ArrayList<>();
  private Optional<String> firstSid = Optional.empty();
  private Optional<String> firstAuthToken = Optional.empty();

  MicrovisorServerBuilder() {}

  /** The options of the server; by default each has its default. The last call counts. */
  public MicrovisorServerBuilder options(ServerOptions chosen) {
    options = Objects.requireNonNull(chosen, "chosen");
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
    RunningServer running = RunningServer.open(options);
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
