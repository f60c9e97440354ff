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
import java.util.SplittableRandom;

/** A server that answers: a listener, the chain behind it, and the accounts that it serves. */
public final class RunningServer {

  /** Nothing outside this machine reaches it. */
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final HttpListener listener;
  private final Accounts accounts;
  private final Identifiers identifiers;

  private RunningServer(HttpListener listener, Accounts accounts, Identifiers identifiers) {
    this.listener = listener;
    this.accounts = accounts;
    this.identifiers = identifiers;
  }

  /**
   * Starts a server without accounts.
   *
   * @param port of 127.0.0.1; 0 for a free one
   * @throws UncheckedIOException if the port cannot be opened
   */
  public static RunningServer start(int port, boolean allowUpdates) {
    Identifiers identifiers = new Identifiers(new SplittableRandom());
    Accounts accounts = new Accounts(Clock.systemUTC(), allowUpdates);
    RunningServer server = new RunningServer(open(port), accounts, identifiers);
    try {
      PageTokens tokens = new PageTokens(identifiers.key());
      HandlerChain chain = new HandlerChain(accounts, identifiers, tokens, server.uri().toString());
      server.listener.serve(RequestHandler.answering(Rules.MAX_BODY_BYTES, chain::handle));
    } catch (RuntimeException | Error e) {
      server.close();
      throw e;
    }
    return server;
  }

  private static HttpListener open(int port) {
    try {
      return HttpListener.open(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
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
