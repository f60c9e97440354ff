package io.github.microvisorfake.internal.server;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.api.PageTokens;
import io.github.microvisorfake.internal.api.Product;
import io.github.microvisorfake.internal.api.Routes;
import io.github.microvisorfake.internal.arrange.AccountRegistry;
import io.github.microvisorfake.internal.control.ConsoleSettings;
import io.github.microvisorfake.internal.control.ControlHandler;
import io.github.microvisorfake.internal.control.ControlToken;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.RequestHandler;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import io.github.microvisorfake.internal.tls.CertificateIssuer;
import io.github.microvisorfake.internal.tunnel.TunnelHandler;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.tls.CertificateAuthority;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/** A server with its listener, its chain of steps and its accounts. */
public final class RunningServer {

  private static final Authority UNREACHABLE = Authority.of("http", "localhost", 0);

  /** Requests out of tunnels are addressed to Twilio's hosts. */
  private static final Authority TUNNEL = Authority.of("https", Product.MICROVISOR.host(), 443);

  /** How long a connection may be idle before it is closed (assumed). */
  static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);

  private final Optional<HttpListener> listener;
  private final Accounts accounts;
  private final Identifiers identifiers;

  private final ServerOptions options;
  private final Optional<ControlToken> token;
  private volatile Optional<ListenerThread> listenerThread = Optional.empty();
  private volatile Optional<HttpsPort> httpsPort = Optional.empty();

  private RunningServer(
      ServerOptions options, Identifiers identifiers, Optional<HttpListener> listener) {
    this.options = options;
    this.listener = listener;
    this.identifiers = identifiers;
    token = options.console() ? Optional.of(ControlToken.generate()) : Optional.empty();
    accounts =
        new Accounts(
            identifiers,
            new Accounts.Defaults(
                options.allowUpdates(),
                options.clock(),
                options.journalCapacity(),
                options.detectLeaks()));
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
    JournalStep journal =
        new JournalStep(
            new RequestRecording(routes.parameterRecorder(), uri()),
            accounts.journals().withoutAccount(),
            nonBlocking);
    StepChain chain =
        StepChain.of(
            journal,
            accounts,
            identifiers,
            routes,
            options.urlBase().map(RunningServer::authority));
    HttpListener open = listener.orElseThrow();
    Function<Authority, HttpHandler> handlers =
        authority -> withConsole(authority, RequestHandler.of(authority, routes::bodyLimit, chain));
    SecureConnections tunnels = new SecureConnections(handlers.apply(TUNNEL));
    open.serve(
        new TunnelHandler(
            Host::isFaked,
            tunnels,
            request -> nonBlocking.ifPresent(log -> log.accept(request)),
            handlers.apply(open.authority())));
    httpsPort = Optional.of(new HttpsPort(options, handlers));
    if (options.httpsPort().isPresent()) {
      httpsUri();
    }
  }

  private HttpHandler withConsole(Authority authority, HttpHandler api) {
    return token
        .<HttpHandler>map(
            current -> new ControlHandler(() -> console(current).handler(authority), api))
        .orElse(api);
  }

  private ConsoleSettings console(ControlToken current) {
    return new ConsoleSettings(
        current,
        options.allowedHosts(),
        accounts(),
        accounts.journals().withoutAccount(),
        () -> CertificateAuthority.of(certificate()).pem(),
        IoThreads.controlTasks());
  }

  /** Returns the control token; empty if this server has no control API. */
  public Optional<String> controlToken() {
    return token.map(ControlToken::text);
  }

  /**
   * Returns the address for HTTPS, whose port the first call opens.
   *
   * @throws UncheckedIOException if the port cannot be opened
   * @throws IllegalStateException if the server was closed
   */
  public URI httpsUri() {
    return uri(httpsPort.orElseThrow().open().authority());
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
      throw unopened(address, e);
    }
  }

  static UncheckedIOException unopened(InetSocketAddress address, IOException cause) {
    String remedy = address.getPort() == 0 ? "" : "; choose another port, or 0 for a free one";
    return new UncheckedIOException(
        format(
            "cannot listen on port %d of %s (%s)%s",
            address.getPort(), address.getAddress().getHostAddress(), cause.getMessage(), remedy),
        cause);
  }

  /** Returns the server's address. */
  public URI uri() {
    return uri(listener.map(HttpListener::authority).orElse(UNREACHABLE));
  }

  private static URI uri(Authority authority) {
    // Includes the port even if it is the scheme's default.
    return URI.create(authority.scheme() + "://" + authority.host() + ":" + authority.port());
  }

  /** Returns the certificate of the authority that all servers of the JVM share. */
  public static X509Certificate certificate() {
    return CertificateIssuer.shared().certificate();
  }

  /** Returns the host and port that accept requests of clients that use the server as a proxy. */
  public InetSocketAddress proxyAddress() {
    return new InetSocketAddress(uri().getHost(), uri().getPort());
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
    httpsPort.ifPresent(HttpsPort::close);
    listener.ifPresent(HttpListener::close);
    listenerThread.ifPresent(ListenerThread::close);
  }
}
