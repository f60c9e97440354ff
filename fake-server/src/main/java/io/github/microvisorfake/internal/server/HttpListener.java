package io.github.microvisorfake.internal.server;

import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;
import org.xnio.conduits.ConduitStreamSinkChannel;

/**
 * An open port that speaks HTTP: the only file that builds Undertow.
 *
 * <p>It uses Undertow's parts rather than its {@code Undertow} class, which would load AJP, HTTP/2
 * and TLS at every start and leaves connections open when it stops.
 */
public final class HttpListener {

  /** The scheme of the URLs that lead here. */
  public static final String SCHEME = "http";

  private static final int BUFFER_BYTES = 16 * 1024;
  private static final int BACKLOG = 1_000;

  /** Most answers are below a quarter of it. */
  private static final int SMALL_ANSWER_BYTES = 4 * 1024;

  /** Undertow parses the query as well, for nobody here; it should not stumble over its length. */
  private static final int ANY_NUMBER = Integer.MAX_VALUE;

  private static final long UNLIMITED = -1;

  private static final OptionMap HTTP =
      OptionMap.builder()
          // Paths are decoded here once, strictly; Undertow would leave %2F and replace bad bytes.
          .set(UndertowOptions.DECODE_URL, false)
          // Raw UTF-8 in a path is read, not refused.
          .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
          .set(UndertowOptions.MAX_PARAMETERS, ANY_NUMBER)
          // A body that is too large is for the chain to refuse, in Twilio's words.
          .set(UndertowOptions.MAX_ENTITY_SIZE, UNLIMITED)
          // Who names no host gets URLs that say localhost.
          .set(UndertowOptions.REQUIRE_HOST_HTTP11, false)
          .set(UndertowOptions.BUFFER_PIPELINED_DATA, true)
          // Answers bring theirs.
          .set(UndertowOptions.ALWAYS_SET_DATE, false)
          .getMap();

  private static final OptionMap SOCKETS =
      OptionMap.builder()
          // Without it a small answer on a kept connection waits 40 ms.
          .set(Options.TCP_NODELAY, true)
          .set(Options.REUSE_ADDRESSES, true)
          .set(Options.BACKLOG, BACKLOG)
          .getMap();

  // On the heap: to free others Undertow uses what newer JDKs print warnings about.
  private final HttpOpenListener connections =
      new HttpOpenListener(new DefaultByteBufferPool(false, BUFFER_BYTES, -1, 4), HTTP);

  /** Outside the heap, where the kernel reads; one is enough, since there is one I/O thread. */
  private final ByteBuffer piece = ByteBuffer.allocateDirect(SMALL_ANSWER_BYTES);

  private final AcceptingChannel<StreamConnection> port;
  private final IdleConnections idle;
  private final AtomicBoolean closed = new AtomicBoolean();

  private HttpListener(AcceptingChannel<StreamConnection> port, IdleConnections idle) {
    this.port = port;
    this.idle = idle;
  }

  /**
   * Opens a port; nothing is answered before {@link #serve}.
   *
   * @param address to bind; with port 0 a free one is taken
   * @param patience how long nothing may move on a connection, whatever it is in the middle of
   * @throws IOException if the address cannot be bound; then no thread is left behind
   */
  public static HttpListener open(InetSocketAddress address, Duration patience) throws IOException {
    XnioWorker worker = IoThreads.acquire();
    try {
      AcceptingChannel<StreamConnection> port =
          worker.createStreamConnectionServer(address, null, SOCKETS);
      return new HttpListener(port, new IdleConnections(worker.getIoThread(), patience));
    } catch (IOException | RuntimeException e) {
      IoThreads.release();
      throw e;
    }
  }

  /** XNIO's own adapter would log an error for a port that has been closed meanwhile. */
  private void accept(AcceptingChannel<StreamConnection> ready) {
    try {
      StreamConnection connection = ready.accept();
      if (connection != null) {
        ConduitStreamSinkChannel sink = connection.getSinkChannel();
        sink.setConduit(new OnePieceConduit(sink.getConduit(), piece));
        idle.watch(connection);
        connections.handleEvent(connection);
      }
    } catch (IOException e) {
      System.getLogger(HttpListener.class.getName())
          .log(System.Logger.Level.DEBUG, "a connection did not come about", e);
    }
  }

  /** Begins to answer. */
  public void serve(HttpHandler handler) {
    connections.setRootHandler(handler);
    port.getAcceptSetter().set(this::accept);
    port.resumeAccepts();
  }

  /** The port that is open. */
  public int port() {
    return port.getLocalAddress(InetSocketAddress.class).getPort();
  }

  /** How many connections are open. */
  int connections() {
    return idle.size();
  }

  /** Looks at idle connections, as if a quarter of the patience had passed. */
  void lookAtConnections() {
    idle.lookSoon();
    IoThreads.awaitPending();
  }

  /** Closes the port and all connections. Closing twice does nothing. */
  public void close() {
    if (closed.compareAndSet(false, true)) {
      idle.stop();
      IoUtils.safeClose(port);
      IoThreads.awaitPending();
      connections.closeConnections();
      IoThreads.release();
    }
  }
}
