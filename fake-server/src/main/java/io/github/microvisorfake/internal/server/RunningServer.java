package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.PageTokens;
import io.github.microvisorfake.internal.api.Rules;
import io.github.microvisorfake.internal.http.RequestHandler;
import io.github.microvisorfake.internal.store.Accounts;
import io.github.microvisorfake.internal.store.Identifiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;

/** A server: a listener, the chain behind it, and the accounts that it serves. */
public final class RunningServer {

  /** Nothing outside this machine reaches it. */
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /** After so long, connections idle or half way through are closed (assumed). */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpListener listener;
  private final Accounts accounts;
  private final Identifiers identifiers;

  private RunningServer(HttpListener listener, Accounts accounts, Identifiers identifiers) {
    this.listener = listener;
    this.accounts = accounts;
    this.identifiers = identifiers;
  }

  /**
   * Opens the port of a server without accounts; nothing is answered before {@link #serve}.
   *
   * @param port of 127.0.0.1; 0 for a free one
   * @throws UncheckedIOException if the port cannot be opened
   */
  public static RunningServer open(int port, boolean allowUpdates) {
    Identifiers identifiers = new Identifiers(new SplittableRandom());
    Accounts accounts = new Accounts(Clock.systemUTC(), identifiers, allowUpdates);
    return new RunningServer(listener(port), accounts, identifiers);
  }

  /** Begins to answer. */
  public void serve() {
    PageTokens tokens = new PageTokens(identifiers.key());
    HandlerChain chain = new HandlerChain(accounts, identifiers, tokens, uri().toString());
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
    return URI.create("http://localhost:" + listener.port());
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
