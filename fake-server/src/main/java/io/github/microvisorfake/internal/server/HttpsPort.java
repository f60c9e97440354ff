package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.PlainRequestHandler;
import io.github.microvisorfake.options.ServerOptions;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Function;

/** The port for HTTPS of a server, which is opened on first use. */
final class HttpsPort {

  private final InetSocketAddress address;
  private final Function<Authority, HttpHandler> handlers;
  private Optional<HttpListener> listener = Optional.empty();
  private boolean closed;

  HttpsPort(ServerOptions options, Function<Authority, HttpHandler> handlers) {
    this.address = new InetSocketAddress(options.host(), options.httpsPort().orElse(0));
    this.handlers = handlers;
  }

  /** Returns the listener, which the first call opens. */
  synchronized HttpListener open() {
    if (closed) {
      throw new IllegalStateException("the server was closed; start another one");
    }
    if (listener.isEmpty()) {
      listener = Optional.of(start());
    }
    return listener.get();
  }

  private HttpListener start() {
    try {
      HttpListener open = HttpListener.openSecure(address, RunningServer.IDLE_TIMEOUT);
      SecureConnections connections = new SecureConnections(handlers.apply(open.authority()));
      connections.prepare();
      open.serveSecurely(connections, new PlainRequestHandler());
      return open;
    } catch (IOException e) {
      throw RunningServer.unopened(address, e);
    }
  }

  synchronized void close() {
    closed = true;
    listener.ifPresent(HttpListener::close);
  }
}
