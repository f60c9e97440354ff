package io.github.microvisorfake.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.BodyLimit;
import io.github.microvisorfake.internal.http.BytesBody;
import io.github.microvisorfake.internal.http.Delivery;
import io.github.microvisorfake.internal.http.DeliveryListener;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.RequestHandler;
import io.github.microvisorfake.internal.http.RequestProcessor.Delayed;
import io.github.microvisorfake.internal.http.RequestProcessor.Outcome;
import io.github.microvisorfake.internal.http.RequestProcessor.Responded;
import io.github.microvisorfake.internal.http.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections whose responses the server delays on purpose. */
@Timeout(60)
class PendingExchangeTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private HttpListener listener;
  private final Set<String> threads = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void open() throws IOException {
    listener =
        HttpListener.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Duration.ofHours(1));
    listener.serve(
        RequestHandler.of(
            Authority.of("http", "localhost", listener.port()),
            request -> BodyLimit.of(1_000),
            this::process));
  }

  @AfterEach
  void close() {
    listener.close();
  }

  private Outcome process(Request request) {
    String path = request.target().path();
    events.add(path);
    return switch (path) {
      case "/silent" -> responded(Response.undelivered(new Delivery.NoResponse(LONG), "the test"));
      case "/silent-shortly" ->
          responded(
              Response.undelivered(new Delivery.NoResponse(Duration.ofMillis(20)), "the test"));
      case "/delayed" -> new Delayed(LONG, this::resume);
      case "/delayed-shortly" -> new Delayed(Duration.ofNanos(1), this::resume);
      default -> responded(Response.ok(BytesBody.text("now")));
    };
  }

  private Responded resume(boolean clientWaits) {
    events.add(clientWaits ? "resumed" : "abandoned");
    threads.add(Thread.currentThread().getName());
    return responded(
        clientWaits
            ? Response.ok(BytesBody.text("late"))
            : Response.undelivered(new Delivery.Disconnect(), "the test"));
  }

  private Responded responded(Response response) {
    return new Responded(
        response,
        new DeliveryListener() {
          @Override
          public void delivered() {
            events.add("delivered");
          }

          @Override
          public void failed(Throwable cause) {
            events.add("failed");
          }
        });
  }

  private Socket send(String path) throws Exception {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
    socket.setSoTimeout(30_000);
    socket
        .getOutputStream()
        .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(UTF_8));
    assertThat(next()).isEqualTo(path);
    return socket;
  }

  private String next() throws InterruptedException {
    return String.valueOf(events.poll(30, TimeUnit.SECONDS));
  }

  private void checkConnectionsOften() {
    for (int i = 0; i < 3 * ConnectionWatcher.MAX_IDLE_CHECKS; i++) {
      listener.checkIdleConnections();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/silent", "/delayed"})
  void anIdleConnectionThatWaitsOnPurposeStaysOpen(String path) throws Exception {
    try (Socket waiting = send(path);
        Socket idle = send("/")) {
      checkConnectionsOften();

      assertThat(new String(idle.getInputStream().readAllBytes(), UTF_8)).endsWith("now");
      assertThat(listener.connections()).isEqualTo(1);
      assertThat(waiting.getInputStream().available()).isZero();
    }
  }

  @Test
  void aConnectionIsIdleAgainAfterADelay() throws Exception {
    try (Socket socket = send("/delayed-shortly")) {
      assertThat(next()).isEqualTo("resumed");
      assertThat(next()).isEqualTo("delivered");
      checkConnectionsOften();

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).endsWith("late");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void seesThatTheClientLeavesDuringADelay(boolean withAReset) throws Exception {
    try (Socket socket = send("/delayed")) {
      socket.setSoLinger(withAReset, 0);
    }

    assertThat(next()).isEqualTo("abandoned");
    assertThat(next()).isEqualTo("delivered");
    listener.close();
    assertThat(events).isEmpty();
  }

  @Test
  void aClientThatSendsNoMoreHasLeft() throws Exception {
    try (Socket socket = send("/delayed")) {
      socket.shutdownOutput();

      assertThat(next()).isEqualTo("abandoned");
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void endsWithoutAResponseWhenTheClientLeaves() throws Exception {
    send("/silent").close();

    assertThat(next()).isEqualTo("delivered");
    listener.close();
    assertThat(events).isEmpty();
  }

  @Test
  void endsWithoutAResponseAfterSomeTime() throws Exception {
    try (Socket socket = send("/silent-shortly")) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
      assertThat(next()).isEqualTo("delivered");
    }
  }

  /** Their delays may end at this moment, on that thread. */
  @Test
  void closeEndsDelaysOnTheThreadOfTheirTimers() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      sockets.add(send("/delayed"));
    }

    listener.close();

    assertThat(events).hasSize(2 * sockets.size()).contains("abandoned", "delivered");
    assertThat(threads).containsExactly("microvisor-fake I/O-1");
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/silent", "/delayed"})
  void nothingIsLeftAfterClose(String path) throws Exception {
    try (Socket socket = send(path)) {
      listener.close();

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
      assertThat(next()).isEqualTo(path.equals("/silent") ? "delivered" : "abandoned");
    }
    assertThat(listener.connections()).isZero();
    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("microvisor-fake")))
        .isEmpty();
  }
}
