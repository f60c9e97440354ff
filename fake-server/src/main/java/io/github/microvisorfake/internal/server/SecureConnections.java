package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.http.ConnectionMemory;
import io.github.microvisorfake.internal.http.RequestLineConduit;
import io.github.microvisorfake.internal.tls.ServerTls;
import io.github.microvisorfake.internal.tunnel.TunnelDestination;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;

/** Accepts TLS connections, out of tunnels or on a port. Nothing of TLS is loaded before. */
final class SecureConnections implements TunnelDestination {

  /** A TLS record has up to 16 KiB and a header; with a smaller buffer, large requests hang. */
  private static final int BUFFER_BYTES = 17 * 1024;

  /** The buffers and the session of a connection, measured as about this. */
  private static final int CONNECTION_BYTES = 70 * 1024;

  private final HttpHandler handler;
  private volatile @Nullable Ready ready;

  private record Ready(ServerTls tls, HttpOpenListener connections) {}

  /**
   * Creates a receiver of connections.
   *
   * @param handler handles the decrypted requests
   */
  SecureConnections(HttpHandler handler) {
    this.handler = handler;
  }

  @Override
  public boolean isReady() {
    return ready != null;
  }

  @Override
  public synchronized void prepare() {
    if (ready == null) {
      DefaultByteBufferPool buffers = HttpListener.heapBuffers(BUFFER_BYTES);
      HttpOpenListener connections = new HttpOpenListener(buffers, HttpListener.HTTP);
      connections.setRootHandler(handler);
      ready =
          new Ready(ServerTls.create(Host::isFaked, buffers, IoThreads.tlsTasks()), connections);
    }
  }

  @Override
  public void accept(StreamConnection connection, ConnectionMemory.Holder memory) {
    Ready current = Optional.ofNullable(ready).orElseThrow();
    memory.holdUntilClosed(CONNECTION_BYTES);
    StreamConnection decrypted = current.tls.wrap(connection);
    memory.closeAlso(decrypted);
    RequestLineConduit.install(decrypted, memory);
    current.connections.handleEvent(decrypted);
  }
}
