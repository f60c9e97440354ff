package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.ConnectionMemory;
import io.github.microvisorfake.internal.http.RequestHandler;
import io.github.microvisorfake.internal.http.RequestLineConduit;
import io.github.microvisorfake.internal.logging.FailureLog;
import io.undertow.UndertowOptions;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/**
 * An open HTTP port; the only class that configures Undertow.
 *
 * <p>It does not use the class {@code Undertow}, which loads AJP, HTTP/2 and TLS at every start and
 * leaves connections open when it stops.
 */
public final class HttpListener {

  private static final String HTTP_SCHEME = "http";
  private static final String HTTPS_SCHEME = "https";
  private static final String LOCALHOST = "localhost";
  private static final String IPV4_LOOPBACK = "127.0.0.1";

  private static final int BUFFER_BYTES = 16 * 1024;
  private static final int BACKLOG = 1_000;

  /** Undertow also parses the query, which is unused here and must not fail for its length. */
  private static final int UNLIMITED_PARAMETERS = Integer.MAX_VALUE;

  private static final long UNLIMITED = -1;

  /** The maximum size of the request line and the headers; Undertow's default is 1 MiB. */
  private static final int MAX_HEAD_BYTES = 64 * 1024;

  static final OptionMap HTTP =
      OptionMap.builder()
          // The fake decodes paths itself; Undertow leaves %2F and replaces malformed bytes.
          .set(UndertowOptions.DECODE_URL, false)
          // Raw UTF-8 in a path is accepted.
          .set(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
          .set(UndertowOptions.MAX_PARAMETERS, UNLIMITED_PARAMETERS)
          .set(UndertowOptions.MAX_HEADER_SIZE, MAX_HEAD_BYTES)
          // The chain rejects bodies that are too large, with Twilio's error.
          .set(UndertowOptions.MAX_ENTITY_SIZE, UNLIMITED)
          // Responses to requests without a host have URLs with localhost.
          .set(UndertowOptions.REQUIRE_HOST_HTTP11, false)
          // ResponseSender sets the date.
          .set(UndertowOptions.ALWAYS_SET_DATE, false)
          .getMap();

  private static final OptionMap SOCKETS =
      OptionMap.builder()
          // Otherwise a small response on a persistent connection is delayed by 40 ms.
          .set(Options.TCP_NODELAY, true)
          .set(Options.REUSE_ADDRESSES, true)
          .set(Options.BACKLOG, BACKLOG)
          .getMap();

  private final HttpOpenListener connections =
      new HttpOpenListener(heapBuffers(BUFFER_BYTES), HTTP);

  private final String scheme;
  private final AcceptingChannel<StreamConnection> port;
  private final ConnectionWatcher watcher;
  private final ConnectionMemory memory = ConnectionMemory.shareOfHeap();
  private final AtomicBoolean closed = new AtomicBoolean();

  private BiConsumer<StreamConnection, ConnectionMemory.Holder> receiver = this::receive;

  private HttpListener(
      String scheme, AcceptingChannel<StreamConnection> port, ConnectionWatcher watcher) {
    this.scheme = scheme;
    this.port = port;
    this.watcher = watcher;
  }

  /**
   * Opens a port; requests are accepted after {@link #serve}.
   *
   * @param address the address to bind; port 0 selects a free port
   * @param idleTimeout how long a connection may transfer no bytes before it is closed
   * @throws IOException if the address cannot be bound; no threads remain in that case
   */
  public static HttpListener open(InetSocketAddress address, Duration idleTimeout)
      throws IOException {
    return open(HTTP_SCHEME, address, idleTimeout);
  }

  /**
   * Opens a port for HTTPS; requests are accepted after {@link #serveSecurely}.
   *
   * @param address the address to bind; port 0 selects a free port
   * @param idleTimeout how long a connection may transfer no bytes before it is closed
   * @throws IOException if the address cannot be bound; no threads remain in that case
   */
  static HttpListener openSecure(InetSocketAddress address, Duration idleTimeout)
      throws IOException {
    return open(HTTPS_SCHEME, address, idleTimeout);
  }

  private static HttpListener open(String scheme, InetSocketAddress address, Duration idleTimeout)
      throws IOException {
    XnioWorker worker = IoThreads.acquire();
    try {
      AcceptingChannel<StreamConnection> port =
          worker.createStreamConnectionServer(address, null, SOCKETS);
      return new HttpListener(
          scheme, port, new ConnectionWatcher(worker.getIoThread(), idleTimeout));
    } catch (IOException e) {
      IoThreads.release();
      throw e;
    } catch (RuntimeException | LinkageError e) {
      IoThreads.release();
      throw IoThreads.failure(e);
    }
  }

  /** Returns buffers on the heap, because newer JDKs warn about how Undertow frees others. */
  static DefaultByteBufferPool heapBuffers(int bytes) {
    return new DefaultByteBufferPool(false, bytes, -1, 4);
  }

  /** XNIO's own adapter logs an error if the port was closed in the meantime. */
  private void accept(AcceptingChannel<StreamConnection> ready) {
    StreamConnection connection = null;
    try {
      connection = ready.accept();
      if (connection != null) {
        ConnectionMemory.Holder held = memory.open(connection);
        watcher.watch(connection, held::isWaiting, held::closed);
        receiver.accept(connection, held);
      }
    } catch (IOException | RuntimeException | Error e) {
      // An error, such as no memory left, must not end the thread that accepts connections.
      IoUtils.safeClose(connection);
      FailureLog.log(
          HttpListener.class, System.Logger.Level.DEBUG, "a connection could not be accepted", e);
    }
  }

  private void receive(StreamConnection connection, ConnectionMemory.Holder held) {
    RequestLineConduit.install(connection, held);
    connections.handleEvent(connection);
  }

  /**
   * Starts to accept TLS connections, and requests that are not encrypted by mistake.
   *
   * @param secure receives the TLS connections
   * @param plain handles requests without TLS
   */
  void serveSecurely(SecureConnections secure, HttpHandler plain) {
    receiver =
        (connection, held) ->
            FirstByte.await(
                connection,
                first -> {
                  if (first == RequestLineConduit.TLS_HANDSHAKE) {
                    secure.accept(connection, held);
                  } else {
                    receive(connection, held);
                  }
                });
    serve(plain);
  }

  /** Starts to accept requests. */
  public void serve(HttpHandler handler) {
    // Before the first connection, and on that thread because it takes some milliseconds.
    port.getWorker().getIoThread().execute(RequestHandler::initializeClasses);
    connections.setRootHandler(handler);
    port.getAcceptSetter().set(this::accept);
    port.resumeAccepts();
  }

  /** Returns the open port. */
  public int port() {
    return address().getPort();
  }

  /**
   * Returns the scheme and authority of this listener's URLs, with the name {@code localhost} if
   * possible: Java clients mangle dotted hosts.
   */
  public Authority authority() {
    return Authority.of(scheme, host(address().getAddress()), port());
  }

  private InetSocketAddress address() {
    return port.getLocalAddress(InetSocketAddress.class);
  }

  private static String host(InetAddress address) {
    String numbers = address.getHostAddress();
    if (address.isAnyLocalAddress() || numbers.equals(IPV4_LOOPBACK)) {
      return LOCALHOST;
    }
    return address instanceof Inet6Address ? "[" + numbers + "]" : numbers;
  }

  /** Returns the number of open connections. */
  int connections() {
    return watcher.openConnections();
  }

  /** Runs one check of idle connections, as after a quarter of the idle timeout. */
  void checkIdleConnections() {
    watcher.checkNow();
    IoThreads.awaitPending();
  }

  /** Closes the port and all connections. Further calls have no effect. */
  public void close() {
    if (closed.compareAndSet(false, true)) {
      watcher.stop();
      IoUtils.safeClose(port);
      IoThreads.awaitPending();
      // On the thread that uses them: a delay may end at this moment.
      IoThreads.run(port.getWorker().getIoThread(), this::closeConnections);
      IoThreads.release();
    }
  }

  private void closeConnections() {
    connections.closeConnections();
    watcher.closeAll();
  }
}
