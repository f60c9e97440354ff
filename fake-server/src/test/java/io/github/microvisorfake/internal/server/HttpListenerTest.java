package io.github.microvisorfake.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.http.JsonBody;
import io.github.microvisorfake.internal.http.Reply;
import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.http.RequestHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpListenerTest {

  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final int HANG_MILLIS = 30_000;
  private static final int LIMIT = 1_000;
  private static final JsonBody HUGE = json -> json.writeString("x".repeat(50_000_000));

  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
  private HttpListener listener;

  @BeforeEach
  void open() throws IOException {
    listener =
        HttpListener.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), PATIENCE);
    listener.serve(RequestHandler.answering(LIMIT, this::answer));
  }

  @AfterEach
  void close() {
    listener.close();
  }

  private Reply answer(Request request) {
    requests.add(request);
    return request.target().path().equals("/huge") ? Reply.ok(HUGE) : Reply.noContent();
  }

  private Socket send(String text) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
    socket.setSoTimeout(HANG_MILLIS);
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
  void aConnectionIdleOrHalfWayThroughARequestIsClosed(String sent) throws IOException {
    try (Socket socket = send(sent)) {
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).doesNotContain(" 500 ");
    }
  }

  @Test
  void aClientWhoWaitsForAContinueAndSendsNothingIsLeft() throws IOException {
    try (Socket socket =
        send("POST / HTTP/1.1\nHost: x\nExpect: 100-continue\nContent-Length: 9\n\n")) {
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 100 ");
      assertThat(requests).isEmpty();
    }
  }

  @Test
  void anAnswerThatNobodyReadsIsGivenUp() throws Exception {
    try (Socket unread = send("GET /huge HTTP/1.1\nHost: x\n\n")) {
      assertThat(requests.poll(HANG_MILLIS, TimeUnit.MILLISECONDS)).isNotNull();
      assertThat(concurrencyFallsTo(1)).isTrue();
      assertThat(unread.isConnected()).isTrue();
    }
  }

  /** Asks until a request finds itself among so many; each waits for its answer. */
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
  void aRequestCountsFromItsFirstLine() throws Exception {
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
