package io.github.microvisorfake.internal.server;

import io.undertow.conduits.ByteActivityCallback;
import io.undertow.conduits.BytesReceivedStreamSourceConduit;
import io.undertow.conduits.BytesSentStreamSinkConduit;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioExecutor;
import org.xnio.XnioIoThread;
import org.xnio.conduits.ConduitStreamSinkChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * Closes connections on which nothing has moved for some time: kept ones that nobody uses, requests
 * that break off, answers that nobody reads.
 *
 * <p>One timer looks at all connections; a connection notes only that something has moved. With
 * Undertow's own time limits each request would set a timer and remove it again.
 *
 * <p>All of it happens on the I/O thread.
 */
final class IdleConnections {

  /** An idle connection is closed when it has been looked at so often: at most one look late. */
  private static final int LOOKS = 4;

  private final Set<Watched> connections = ConcurrentHashMap.newKeySet();
  private final XnioExecutor.Key timer;

  /** Begins to look. */
  IdleConnections(XnioIoThread thread, Duration patience) {
    timer =
        thread.executeAtInterval(this::look, patience.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
  }

  /** Watches a connection until it is closed. */
  void watch(StreamConnection connection) {
    Watched watched = new Watched(connection);
    connections.add(watched);
    ConduitStreamSourceChannel source = connection.getSourceChannel();
    source.setConduit(new BytesReceivedStreamSourceConduit(source.getConduit(), watched));
    ConduitStreamSinkChannel sink = connection.getSinkChannel();
    sink.setConduit(new BytesSentStreamSinkConduit(sink.getConduit(), watched));
    sink.setCloseListener(ended -> forget(watched));
  }

  private void forget(Watched watched) {
    if (watched.isClosed()) {
      connections.remove(watched);
    }
  }

  private void look() {
    connections.forEach(Watched::look);
    connections.removeIf(Watched::isClosed);
  }

  /** Looks no more. */
  void stop() {
    timer.remove();
  }

  /** A connection, and how often it was looked at since something moved on it. */
  private static final class Watched implements ByteActivityCallback {

    private final StreamConnection connection;
    private int looks;

    Watched(StreamConnection connection) {
      this.connection = connection;
    }

    @Override
    public void activity(long bytes) {
      looks = 0;
    }

    void look() {
      looks++;
      if (looks > LOOKS) {
        IoUtils.safeClose(connection);
      }
    }

    boolean isClosed() {
      return !connection.isOpen();
    }
  }
}
