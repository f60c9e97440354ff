package io.github.microvisorfake.internal.server;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.PageTokens;
import io.github.microvisorfake.internal.api.Routes;
import io.github.microvisorfake.internal.arrange.AccountRegistry;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.RequestHandler;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.options.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A server with its listener, its chain of steps and its accounts. */
public final class RunningServer {

  private static final Authority UNREACHABLE = Authority.of("http", "localhost", 0);

  /** How long a connection may be idle before it is closed (assumed). */
  private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);

  private final Optional<HttpListener> listener;
  private final Accounts accounts;
  private final Identifiers identifiers;

  private final ServerOptions options;
  private volatile Optional<ListenerThread> listenerThread = Optional.empty();

  private RunningServer(
      ServerOptions options, Identifiers identifiers, Optional<HttpListener> listener) {
    this.options = options;
    this.listener = listener;
    this.identifiers = identifiers;
    accounts =
        new Accounts(
            identifiers,
            new Accounts.Defaults(
                options.allowUpdates(), options.clock(), options.journalCapacity()));
  }

  /**
   * Opens the port of a server without accounts; requests are accepted after {@link #serve}.
   *
   * @throws UncheckedIOException if the port cannot be opened
   */
  public static RunningServer open(ServerOptions options) {
    boolean repeatable = options.randomSeed().isPresent();
    if (!repeatable) {
      Identifiers.prepareSecure();
    }
    HttpListener listener = listener(options);
    Identifiers identifiers = repeatable ? repeatable(options) : Identifiers.secure();
    return new RunningServer(options, identifiers, Optional.of(listener));
  }

  /** Returns a server without a port, to check whether its accounts accept a seed. */
  public static RunningServer unreachable(ServerOptions options) {
    // Without clients, secure passwords are not worth the time of their first generation.
    return new RunningServer(options, repeatable(options), Optional.empty());
  }

  private static Identifiers repeatable(ServerOptions options) {
    return new Identifiers(
        options.randomSeed().map(SplittableRandom::new).orElseGet(SplittableRandom::new));
  }

  /**
   * Starts to accept requests.
   *
   * @param requestListener receives each request when the delivery of its response has ended: a
   *     {@link NonBlockingListener} on the I/O thread, others on a thread of their own
   */
  public void serve(Optional<Consumer<? super RecordedRequest>> requestListener) {
    Optional<NonBlockingListener> nonBlocking = requestListener.map(this::nonBlocking);
    Routes routes = new Routes(new PageTokens(identifiers.key()), accounts());
    StepChain chain =
        StepChain.of(
            nonBlocking,
            accounts,
            identifiers,
            routes,
            options.urlBase().map(RunningServer::authority));
    HttpListener open = listener.orElseThrow();
    open.serve(RequestHandler.of(open.authority(), routes::bodyLimit, chain));
  }

  private NonBlockingListener nonBlocking(Consumer<? super RecordedRequest> requestListener) {
    if (requestListener instanceof NonBlockingListener direct) {
      return direct;
    }
    ListenerThread thread = ListenerThread.start(requestListener);
    listenerThread = Optional.of(thread);
    return thread;
  }

  private static Authority authority(URI base) {
    return Authority.parse(base.getScheme(), base.getRawAuthority()).orElseThrow();
  }

  private static HttpListener listener(ServerOptions options) {
    InetSocketAddress address = new InetSocketAddress(options.host(), options.port());
    try {
      return HttpListener.open(address, IDLE_TIMEOUT);
    } catch (IOException e) {
      String remedy = address.getPort() == 0 ? "" : "; choose another port, or 0 for a free one";
      throw new UncheckedIOException(
          format(
              "cannot listen on port %d of %s (%s)%s",
              address.getPort(), address.getAddress().getHostAddress(), e.getMessage(), remedy),
          e);
    }
  }

  /** Returns the server's address. */
  public URI uri() {
    Authority authority = listener.map(HttpListener::authority).orElse(UNREACHABLE);
    // Includes the port even if it is the scheme's default.
    return URI.create(authority.scheme() + "://" + authority.host() + ":" + authority.port());
  }

  /** Returns the latest requests that named no account, oldest first. The list is a copy. */
  public List<RecordedRequest> requestsWithoutAccount() {
    return accounts.journals().withoutAccount().all();
  }

  /** Returns the accounts of the server. */
  public AccountRegistry accounts() {
    return new AccountRegistry(accounts, identifiers);
  }

  /**
   * Closes the listener and its connections, and then ends the thread of the request listener.
   * Closing again has no effect.
   */
  public void close() {
    listener.ifPresent(HttpListener::close);
    listenerThread.ifPresent(ListenerThread::close);
  }
}
