package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.PageTokens;
import io.github.microvisorfake.internal.api.Routes;
import io.github.microvisorfake.internal.api.Rules;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.RequestHandler;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.SplittableRandom;

/** A server: a listener, the chain behind it, and the accounts that it serves. */
public final class RunningServer {

  /** Nothing outside this machine reaches it. */
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private static final String LOCALHOST = "localhost";

  /** After so long, connections idle or half way through are closed (assumed). */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpListener listener;
  private final Accounts accounts;
  private final Identifiers identifiers;

  private final ServerOptions options;

  private RunningServer(
      HttpListener listener, Accounts accounts, Identifiers identifiers, ServerOptions options) {
    this.options = options;
    this.listener = listener;
    this.accounts = accounts;
    this.identifiers = identifiers;
  }

  /**
   * Opens the port of a server without accounts; nothing is answered before {@link #serve}.
   *
   * @throws UncheckedIOException if the port cannot be opened
   */
  public static RunningServer open(ServerOptions options) {
    Identifiers identifiers =
        new Identifiers(
            options.randomSeed().map(SplittableRandom::new).orElseGet(SplittableRandom::new));
    Accounts accounts =
        new Accounts(identifiers, new Accounts.Defaults(options.allowUpdates(), options.clock()));
    return new RunningServer(listener(options.port()), accounts, identifiers, options);
  }

  /** Begins to answer. */
  public void serve() {
    UrlBases bases =
        new UrlBases(new Authority("http", LOCALHOST, listener.port()), options.urlBase());
    Routes routes = new Routes(new PageTokens(identifiers.key()));
    HandlerChain chain = HandlerChain.of(accounts, identifiers, routes, bases);
    listener.serve(RequestHandler.answering(Rules.MAX_BODY_BYTES, chain::handle));
  }

  private static HttpListener listener(int port) {
    try {
      return HttpListener.open(
          new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), PATIENCE);
    } catch (IOException e) {
      String remedy = port == 0 ? "" : "; choose another port, or 0 for a free one";
      throw new UncheckedIOException(
          "cannot listen on port %d of 127.0.0.1 (%s)%s".formatted(port, e.getMessage(), remedy),
          e);
    }
  }

  /** Where it answers: by the name {@code localhost}, since Java clients mangle dotted hosts. */
  public URI uri() {
    return URI.create("http://" + LOCALHOST + ":" + listener.port());
  }

  public Accounts accounts() {
    return accounts;
  }

  public Identifiers identifiers() {
    return identifiers;
  }

  /** Stops answering. Closing twice does nothing. */
  public void close() {
    listener.close();
  }
}
