package io.github.microvisorfake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.wire.RawHttpClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Observes {@link System.Logger}, which forwards to {@code java.util.logging} in these tests. */
class ServerLoggingTest {

  private final Logger root = Logger.getLogger("");
  private final RecordingHandler handler = new RecordingHandler();

  @BeforeEach
  void addHandler() {
    root.addHandler(handler);
  }

  @AfterEach
  void removeHandler() {
    root.removeHandler(handler);
  }

  @Test
  void logsNothingWhileServingARequest() {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      new RawHttpClient(server.account()).get("/v1/Configs");
    }

    assertThat(handler.messages).isEmpty();
  }

  @Test
  void logsNothingWhenClosedWithOpenConnections() throws IOException {
    for (int i = 0; i < 200; i++) {
      List<Socket> sockets = new ArrayList<>();
      try (MicrovisorServer server = MicrovisorServer.start()) {
        for (int client = 0; client < 5; client++) {
          sockets.add(new RawHttpClient(server.account()).connect());
        }
      }
      for (Socket socket : sockets) {
        socket.close();
      }
    }

    assertThat(handler.messages).isEmpty();
  }

  @Test
  void logsTheFirstExceptionOfAListenerOnly() {
    MicrovisorServer server =
        MicrovisorServer.builder()
            .onRequest(
                request -> {
                  throw new AssertionError("thrown on purpose by the test");
                })
            .start();
    for (int i = 0; i < 3; i++) {
      new RawHttpClient(server.account()).get("/v1/Configs");
    }
    server.close();

    assertThat(handler.messages)
        .singleElement()
        .asString()
        .endsWith("a request listener threw an exception; further ones are not logged");
  }

  @Test
  void logsTheNumberOfRequestsThatASlowListenerDidNotReceive() {
    CountDownLatch called = new CountDownLatch(1);
    MicrovisorServer server =
        MicrovisorServer.builder().onRequest(request -> block(called)).start();
    RawHttpClient client = new RawHttpClient(server.account());
    for (int i = 0; i < 800; i++) {
      client.get("/v1/" + "x".repeat(8_000));
    }
    server.close();

    assertThat(handler.messages)
        .singleElement()
        .asString()
        .endsWith(
            "requests that were not passed to the request listener, because it was too slow: 799");
  }

  @Test
  void tlsOnThePlainPortIsLoggedInOneLine() throws Exception {
    try (MicrovisorServer server = MicrovisorServer.start();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(new byte[] {0x16, 3, 1, 0, 5, 1, 0, 0, 1, 3});

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    assertThat(handler.messages)
        .singleElement()
        .asString()
        .contains(": closed a connection that began with TLS: this port accepts plain HTTP only");
  }

  @Test
  void logHandlerThatBlocksKeepsNoThread() {
    Handler blocking =
        new RecordingHandler() {
          @Override
          public void publish(LogRecord logged) {
            block(new CountDownLatch(1));
          }
        };
    root.addHandler(blocking);
    MicrovisorServer server =
        MicrovisorServer.builder()
            .onRequest(
                request -> {
                  throw new AssertionError("thrown on purpose by the test");
                })
            .start();
    RawHttpClient client = new RawHttpClient(server.account());
    assertThat(client.get("/v1/Configs").status()).isEqualTo(200);
    assertThat(client.get("/v1/Configs").status()).isEqualTo(200);
    server.close();
    root.removeHandler(blocking);

    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("microvisor-fake listener"));
  }

  private static void block(CountDownLatch called) {
    try {
      called.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static class RecordingHandler extends Handler {

    private final List<String> messages = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord logged) {
      messages.add(logged.getLoggerName() + ": " + logged.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
