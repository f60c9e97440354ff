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
 * Undertow's own time limits each request would set a timer and remove it again. A connection
 * counts as idle while its request is being answered, too.
 *
 * <p>Connections come, move and are looked at on the one I/O thread.
 */
final class IdleConnections {

  /**
   * After so many looks without a movement the next one closes: a quarter of the patience late at
   * most.
   */
  static final int LOOKS = 4;

  /** Concurrent, since a connection that a look closes goes away at once. */
  private final Set<Watched> connections = ConcurrentHashMap.newKeySet();

  private final XnioIoThread thread;
  private final XnioExecutor.Key timer;

  /** Begins to look. */
  IdleConnections(XnioIoThread thread, Duration patience) {
    this.thread = thread;
    timer =
        thread.executeAtInterval(
            this::lookAtAll, patience.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
  }

  private void lookAtAll() {
    connections.forEach(Watched::look);
  }

  /** Has the I/O thread look once more, as if a quarter of the patience had passed. */
  void lookSoon() {
    thread.execute(this::lookAtAll);
  }

  /** How many connections are open. */
  int size() {
    return connections.size();
  }

  /** Watches a connection until it is closed. */
  void watch(StreamConnection connection) {
    Watched watched = new Watched(connection);
    connections.add(watched);
    ConduitStreamSourceChannel source = connection.getSourceChannel();
    source.setConduit(new BytesReceivedStreamSourceConduit(source.getConduit(), watched));
    ConduitStreamSinkChannel sink = connection.getSinkChannel();
    sink.setConduit(new BytesSentStreamSinkConduit(sink.getConduit(), watched));
    // Undertow sets one as well; both are called.
    connection.setCloseListener(closed -> connections.remove(watched));
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
  }
}
