package io.github.microvisorfake.internal.server;

import io.undertow.conduits.ByteActivityCallback;
import io.undertow.conduits.BytesReceivedStreamSourceConduit;
import io.undertow.conduits.BytesSentStreamSinkConduit;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioExecutor;
import org.xnio.XnioIoThread;
import org.xnio.conduits.ConduitStreamSinkChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * Closes connections that transfer no bytes for some time: unused persistent connections,
 * incomplete requests, and responses that the client does not read.
 *
 * <p>One timer checks all connections; a transfer only resets the connection's counter. Undertow's
 * own timeouts would set and remove a timer for each request. A connection also counts as idle
 * while its request is processed, but not while the server delays the response on purpose.
 *
 * <p>Connections are added, used and checked on the I/O thread; there is only one.
 */
final class ConnectionWatcher {

  /**
   * The number of checks that a connection survives without a transfer. The next check closes it,
   * at most a quarter of the timeout late.
   */
  static final int MAX_IDLE_CHECKS = 4;

  /** Concurrent, because a check that closes a connection removes it during the iteration. */
  private final Set<WatchedConnection> connections = ConcurrentHashMap.newKeySet();

  private final XnioIoThread thread;
  private final XnioExecutor.Key timer;

  /** Starts the timer. */
  ConnectionWatcher(XnioIoThread thread, Duration idleTimeout) {
    this.thread = thread;
    timer =
        thread.executeAtInterval(
            this::checkAll, idleTimeout.toMillis() / MAX_IDLE_CHECKS, TimeUnit.MILLISECONDS);
  }

  private void checkAll() {
    connections.forEach(WatchedConnection::check);
  }

  /** Runs one more check on the I/O thread, as after a quarter of the timeout. */
  void checkNow() {
    thread.execute(this::checkAll);
  }

  /** Returns the number of open connections. */
  int openConnections() {
    return connections.size();
  }

  /**
   * Watches a connection until it is closed.
   *
   * @param isWaiting whether the server delays the response on purpose
   * @param onClose called when the connection is closed
   */
  void watch(StreamConnection connection, BooleanSupplier isWaiting, Runnable onClose) {
    WatchedConnection watched = new WatchedConnection(connection, isWaiting);
    connections.add(watched);
    ConduitStreamSourceChannel source = connection.getSourceChannel();
    source.setConduit(new BytesReceivedStreamSourceConduit(source.getConduit(), watched));
    ConduitStreamSinkChannel sink = connection.getSinkChannel();
    sink.setConduit(new BytesSentStreamSinkConduit(sink.getConduit(), watched));
    // Undertow sets a second close listener; XNIO calls both.
    connection.setCloseListener(
        closed -> {
          connections.remove(watched);
          onClose.run();
        });
  }

  /** Closes all connections, including those that Undertow has handed over. */
  void closeAll() {
    connections.forEach(watched -> IoUtils.safeClose(watched.connection));
  }

  /** Stops the timer. */
  void stop() {
    timer.remove();
  }

  /** A connection and the number of checks since its last transfer. */
  private static final class WatchedConnection implements ByteActivityCallback {

    private final StreamConnection connection;
    private final BooleanSupplier isWaiting;
    private int idleChecks;

    WatchedConnection(StreamConnection connection, BooleanSupplier isWaiting) {
      this.connection = connection;
      this.isWaiting = isWaiting;
    }

    @Override
    public void activity(long bytes) {
      idleChecks = 0;
    }

    void check() {
      idleChecks = isWaiting.getAsBoolean() ? 0 : idleChecks + 1;
      if (idleChecks > MAX_IDLE_CHECKS) {
        IoUtils.safeClose(connection);
      }
    }
  }
}
