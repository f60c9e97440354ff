package io.github.microvisorfake.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.BodyLimit;
import io.github.microvisorfake.internal.http.BytesBody;
import io.github.microvisorfake.internal.http.DeliveryListener;
import io.github.microvisorfake.internal.http.JsonBody;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.RequestHandler;
import io.github.microvisorfake.internal.http.RequestProcessor.Outcome;
import io.github.microvisorfake.internal.http.RequestProcessor.Responded;
import io.github.microvisorfake.internal.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpListenerTest {

  private static final Duration IDLE_TIMEOUT = Duration.ofMillis(300);
  private static final Duration UNLIMITED = Duration.ofHours(1);
  private static final int HANG_MILLIS = 30_000;
  private static final int LIMIT = 1_000;
  private static final String GET = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final int RECEIVE_BUFFER_BYTES = 64 * 1024;

  /** After this many more bytes were read, the server must have written again. */
  private static final int MORE_THAN_SOCKETS_HOLD = 12_000_000;

  private static final JsonBody HUGE = json -> json.writeString("x".repeat(50_000_000));

  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
  private final Deliveries deliveries = new Deliveries();
  private final CountDownLatch reset = new CountDownLatch(1);
  private HttpListener listener;

  @BeforeEach
  void open() throws IOException {
    open(IDLE_TIMEOUT);
  }

  private void open(Duration idleTimeout) throws IOException {
    listener =
        HttpListener.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), idleTimeout);
    listener.serve(
        RequestHandler.of(
            Authority.of("http", "localhost", listener.port()),
            head -> BodyLimit.of(LIMIT),
            this::process));
  }

  private void reopen(Duration idleTimeout) throws IOException {
    listener.close();
    open(idleTimeout);
  }

  @AfterEach
  void close() {
    listener.close();
  }

  private Outcome process(Request request) {
    requests.add(request);
    return new Responded(
        switch (request.target().path()) {
          case "/late" -> afterReset();
          case "/huge" -> Response.ok(HUGE);
          case "/text" -> Response.ok(BytesBody.text("schön"));
          case "/bytes" -> Response.ok(BytesBody.of("image/png", new byte[] {1, 2, 3}));
          default -> Response.noContent();
        },
        deliveries);
  }

  /** The outcomes of the responses: empty if delivered, otherwise the cause. */
  private static final class Deliveries implements DeliveryListener {

    private final BlockingQueue<Optional<Throwable>> outcomes = new LinkedBlockingQueue<>();

    @Override
    public void delivered() {
      outcomes.add(Optional.empty());
    }

    @Override
    public void failed(Throwable cause) {
      outcomes.add(Optional.of(cause));
    }

    Optional<Throwable> next() throws InterruptedException {
      return Objects.requireNonNull(
          outcomes.poll(HANG_MILLIS, TimeUnit.MILLISECONDS), "no delivery");
    }
  }

  /** Responds when the test has reset the connection. */
  private Response afterReset() {
    try {
      assertThat(reset.await(HANG_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return requests.element().method().equals("HEAD")
        ? Response.ok(BytesBody.text("text"))
        : Response.noContent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "HEAD"})
  void reportsAFailedDeliveryOfAResponseWithoutABody(String method) throws Exception {
    try (Socket socket = send(method + " /late HTTP/1.1\nHost: x\n\n")) {
      while (requests.isEmpty()) {
        Thread.onSpinWait();
      }
      socket.setSoLinger(true, 0);
    }
    reset.countDown();

    assertThat(deliveries.next()).isPresent();
    assertThat(get("/text")).contains("schön");
    assertThat(deliveries.next()).isEmpty();
    assertThat(deliveries.outcomes).isEmpty();
  }

  private String get(String path) throws IOException {
    try (Socket socket = send("GET " + path + " HTTP/1.1\nHost: x\nConnection: close\n\n")) {
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void sendsAText() throws Exception {
    assertThat(get("/text"))
        .contains("Content-Type: text/plain; charset=utf-8\r\n", "Content-Length: 6\r\n")
        .endsWith("\r\n\r\nschön");
    assertThat(deliveries.next()).isEmpty();
  }

  @Test
  void sendsBytes() throws Exception {
    assertThat(get("/bytes"))
        .contains("Content-Type: image/png\r\n", "Content-Length: 3\r\n")
        .endsWith("\r\n\r\n\1\2\3");
    assertThat(deliveries.next()).isEmpty();
  }

  @Test
  void reportsAResponseThatTheClientDoesNotReadAsFailed() throws Exception {
    try (Socket socket = send("GET /huge HTTP/1.1\nHost: x\n\n")) {
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }

    assertThat(deliveries.next())
        .hasValueSatisfying(cause -> assertThat(cause).isInstanceOf(IOException.class));
  }

  @Test
  void requestHasTheAuthorityOfItsListener() throws Exception {
    get("/");

    assertThat(requests.take().listener().url()).isEqualTo("http://localhost:" + listener.port());
  }

  private Socket send(String text) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
    socket.setSoTimeout(HANG_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.port()));
    socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(UTF_8));
    return socket;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET / HT",
        "GET / HTTP/1.1\nHost: x\n",
        "POST / HTTP/1.1\nHost: x\nContent-Length: 10\n\n",
        "POST / HTTP/1.1\nHost: x\nContent-Length: 10\n\nhalf",
        "POST / HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\n5\nhalf",
        "POST / HTTP/1.1\nHost: x\nContent-Length: 1000000\n\nhalf",
        "GET / HTTP/1.1\nHost: x\n\nPOST / HTTP/1.1\nHost: x\nContent-Length: 10\n\nhalf",
      })
  void closesAConnectionThatIsIdleBetweenOrWithinRequests(String sent) throws IOException {
    try (Socket socket = send(sent)) {
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).doesNotContain(" 500 ");
    }
    // The close listeners of the connection have run when another one has been served.
    get("/");
    assertThat(requests).extracting(Request::method).containsOnly("GET");
  }

  /** As many checks as a connection may be idle for, so that a further one would close it. */
  private void checkConnections() {
    for (int i = 0; i < ConnectionWatcher.MAX_IDLE_CHECKS; i++) {
      listener.checkIdleConnections();
    }
  }

  /**
   * Sends a request on another connection that was used before. When this returns, everything that
   * was sent earlier has been read: the I/O thread reads all existing connections in one pass, but
   * a new one at once.
   */
  private void exchange(Socket persistent) throws Exception {
    persistent.getOutputStream().write(GET.getBytes(UTF_8));
    StringBuilder response = new StringBuilder();
    while (response.indexOf("\r\n\r\n") < 0) {
      int next = persistent.getInputStream().read();
      assertThat(next).as("after " + response).isNotNegative();
      response.append((char) next);
    }
    assertThat(next().method()).isEqualTo("GET");
  }

  private Request next() throws InterruptedException {
    Request next = requests.poll(HANG_MILLIS, TimeUnit.MILLISECONDS);
    assertThat(next).as("a request within %d ms", HANG_MILLIS).isNotNull();
    return next;
  }

  @Test
  void waitsForASlowBody() throws Exception {
    reopen(UNLIMITED);
    try (Socket socket = send("POST / HTTP/1.1\nHost: x\nContent-Length: 8\n\n");
        Socket other = send("")) {
      exchange(other);
      for (int i = 0; i < 8; i++) {
        exchange(other);
        checkConnections();
        socket.getOutputStream().write('x');
      }

      assertThat(next().method()).isEqualTo("POST");
    }
  }

  @Test
  void sendsAResponseThatIsReadSlowlyToItsEnd() throws Exception {
    reopen(UNLIMITED);
    try (Socket socket = send("GET /huge HTTP/1.1\nHost: x\nConnection: close\n\n")) {
      next();
      for (int i = 0; i < 4; i++) {
        checkConnections();
        assertThat(socket.getInputStream().readNBytes(MORE_THAN_SOCKETS_HOLD).length)
            .isEqualTo(MORE_THAN_SOCKETS_HOLD);
      }

      assertThat(socket.getInputStream().readAllBytes().length).isGreaterThan(2_000_000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Connection: close\n"})
  void removesAClosedConnection(String header) throws Exception {
    reopen(UNLIMITED);
    try (Socket socket = send("GET / HTTP/1.1\nHost: x\n" + header + "\n")) {
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      next();
    }
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HANG_MILLIS);
    while (listener.connections() > 0 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }

    assertThat(listener.connections()).as("after %d ms", HANG_MILLIS).isZero();
  }

  @Test
  void closesAConnectionThatSendsNothingAfter100Continue() throws IOException {
    try (Socket socket =
        send("POST / HTTP/1.1\nHost: x\nExpect: 100-continue\nContent-Length: 9\n\n")) {
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 100 ");
      assertThat(requests).isEmpty();
    }
  }

  @Test
  void abandonsAResponseThatIsNotRead() throws Exception {
    try (Socket unread = send("GET /huge HTTP/1.1\nHost: x\n\n")) {
      next();
      assertThat(concurrencyFallsTo(1)).isTrue();
      assertThat(unread.isConnected()).isTrue();
    }
  }

  /** Sends requests one after the other until the number of concurrent requests is as expected. */
  private boolean concurrencyFallsTo(int expected) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HANG_MILLIS);
    while (System.nanoTime() < deadline) {
      try (Socket socket = send("GET / HTTP/1.1\nHost: x\nConnection: close\n\n")) {
        socket.getInputStream().readAllBytes();
      }
      if (requests.take().concurrent() == expected) {
        return true;
      }
    }
    return false;
  }

  @Test
  void countsARequestFromItsRequestLine() throws Exception {
    reopen(UNLIMITED);
    try (Socket half = send("POST / HTTP/1.1\nHost: x\nContent-Length: 4\n\nha")) {
      Request other = null;
      while (other == null || other.concurrent() == 1) {
        try (Socket socket = send("GET / HTTP/1.1\nHost: x\nConnection: close\n\n")) {
          socket.getInputStream().readAllBytes();
        }
        other = requests.take();
      }
      half.getOutputStream().write("lf".getBytes(UTF_8));

      assertThat(other.concurrent()).isEqualTo(2);
      assertThat(requests.take().method()).isEqualTo("POST");
    }
  }
}
