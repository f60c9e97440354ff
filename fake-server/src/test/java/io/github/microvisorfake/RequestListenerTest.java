package io.github.microvisorfake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.wire.PersistentConnection;
import io.github.microvisorfake.wire.RawHttpClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestListenerTest {

  private final BlockingQueue<RecordedRequest> recorded = new LinkedBlockingQueue<>();

  @Test
  void isCalledForARequestWithoutAnAccount() throws Exception {
    try (MicrovisorServer server = MicrovisorServer.builder().onRequest(recorded::add).start()) {
      assertThat(get(server.uri().resolve("/v1/Devices?Secret=hunter2"))).isEqualTo(401);

      RecordedRequest request = next();
      assertThat(request.number()).isZero();
      assertThat(request.code()).isEqualTo(20003);
      assertThat(request.path()).isEqualTo("/v1/Devices");
      assertThat(request.toString()).doesNotContain("hunter2");
    }
  }

  @Test
  void receivesTheRequestThatTheJournalRecords() throws Exception {
    try (MicrovisorServer server = MicrovisorServer.builder().onRequest(recorded::add).start()) {
      new RawHttpClient(server.account()).get("/v1/Configs");

      assertThat(server.account().requests()).containsExactly(next());
      assertThat(recorded).isEmpty();
    }
  }

  @Test
  void reportsAndRecordsAResponseThatWasNotDelivered() throws Exception {
    try (MicrovisorServer server = MicrovisorServer.builder().onRequest(recorded::add).start()) {
      FakeAccount account = server.account();
      for (int i = 0; i < 1_000; i++) {
        account.addConfig("k" + i, "\uD83D\uDE00".repeat(4_000));
      }

      resetBeforeReading(server.uri(), account, "/v1/Configs?PageSize=1000");

      RecordedRequest request = next();
      assertThat(request.status()).isEqualTo(RecordedRequest.UNDELIVERED);
      assertThat(request.explanation())
          .contains("the response with status 200 was not delivered: the connection was closed");
      assertThat(account.requests()).containsExactly(request);
    }
  }

  /** The response of 16 MB exceeds the buffers of both sockets. */
  private static void resetBeforeReading(URI server, FakeAccount account, String target)
      throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      String head = "GET %s HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n";
      String authorization = RawHttpClient.authorization(account.sid(), account.authToken());
      socket.getOutputStream().write(head.formatted(target, authorization).getBytes(UTF_8));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      socket.setSoLinger(true, 0);
    }
  }

  private RecordedRequest next() throws InterruptedException {
    return Objects.requireNonNull(recorded.poll(30, TimeUnit.SECONDS), "no request was reported");
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalStateException("thrown on purpose by the test"),
        new AssertionError("thrown on purpose by the test"),
        new IOException("thrown on purpose by the test"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failureOfAListenerAffectsNeitherTheResponseNorTheConnection(Throwable failure)
      throws Exception {
    Consumer<RecordedRequest> failing =
        request -> {
          recorded.add(request);
          RequestListenerTest.<RuntimeException>sneakyThrow(failure);
        };
    try (MicrovisorServer server = MicrovisorServer.builder().onRequest(failing).start();
        PersistentConnection connection =
            new PersistentConnection(new RawHttpClient(server.account()))) {
      for (int i = 0; i < 3; i++) {
        assertThat(connection.get("/v1/Configs").status()).isEqualTo(200);
        assertThat(next().status()).isEqualTo(200);
      }

      assertThat(recorded).isEmpty();
      assertThat(server.account().requests())
          .hasSize(3)
          .allMatch(request -> request.status() == 200);
    }
  }

  @Test
  void isCalledInTheOrderOfTheRequestsWithoutDelayingThem() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    try (MicrovisorServer server = started(blocked)) {
      RawHttpClient client = new RawHttpClient(server.account());
      for (int i = 0; i < 20; i++) {
        assertThat(client.get("/v1/Configs/" + i).status()).isEqualTo(404);
      }
      assertThat(recorded).isEmpty();

      blocked.countDown();
      for (int i = 0; i < 20; i++) {
        assertThat(next().path()).isEqualTo("/v1/Configs/" + i);
      }
    }
  }

  /** Returns a server whose listener waits, also if it is interrupted. */
  private MicrovisorServer started(CountDownLatch blocked) {
    return MicrovisorServer.builder()
        .onRequest(
            request -> {
              awaitUninterruptibly(blocked);
              recorded.add(request);
            })
        .start();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // Continue to wait, as careless code does.
      }
    }
  }

  @Test
  void closeDeliversWaitingRequests() {
    MicrovisorServer server = MicrovisorServer.builder().onRequest(recorded::add).start();
    RawHttpClient client = new RawHttpClient(server.account());
    for (int i = 0; i < 100; i++) {
      client.get("/v1/Configs");
    }
    server.close();

    assertThat(recorded).hasSize(100);
    assertThat(listenerThreads()).isEmpty();
  }

  @Test
  void closeInterruptsAListenerThatBlocks() throws Exception {
    BlockingQueue<String> interrupted = new LinkedBlockingQueue<>();
    Consumer<RecordedRequest> blocking =
        request -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.add(Thread.currentThread().getName());
          }
        };
    MicrovisorServer server = MicrovisorServer.builder().onRequest(blocking).start();
    new RawHttpClient(server.account()).get("/v1/Configs");
    new RawHttpClient(server.account()).get("/v1/Configs");
    server.close();

    assertThat(interrupted.poll(30, TimeUnit.SECONDS)).startsWith("microvisor-fake listener");
    assertThat(interrupted).isEmpty();
  }

  @Test
  void listenerThatIgnoresTheInterruptAffectsNoOtherServer() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    MicrovisorServer server = started(blocked);
    new RawHttpClient(server.account()).get("/v1/Configs");
    server.close();

    try (MicrovisorServer next = MicrovisorServer.start()) {
      assertThat(new RawHttpClient(next.account()).get("/v1/Configs").status()).isEqualTo(200);
    }
    assertThat(listenerThreads()).hasSize(1).allMatch(Thread::isDaemon);
    blocked.countDown();
    for (Thread thread : listenerThreads()) {
      thread.join(30_000);
    }
  }

  @Test
  void listenerCanCallAndCloseTheServer() throws Exception {
    BlockingQueue<MicrovisorServer> servers = new LinkedBlockingQueue<>();
    Consumer<RecordedRequest> closing =
        request -> {
          MicrovisorServer server = servers.poll();
          if (server == null) {
            return; // the listener's own request
          }
          assertThat(new RawHttpClient(server.account()).get("/v1/Configs").status())
              .isEqualTo(200);
          server.close();
          recorded.add(request);
        };
    MicrovisorServer server = MicrovisorServer.builder().onRequest(closing).start();
    servers.add(server);
    new RawHttpClient(server.account()).get("/v1/Apps");

    assertThat(next().path()).isEqualTo("/v1/Apps");
    server.close();
    assertThat(listenerThreads()).isEmpty();
  }

  @Test
  void serverWithoutAListenerHasNoThreadForIt() {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      new RawHttpClient(server.account()).get("/v1/Configs");

      assertThat(listenerThreads()).isEmpty();
    }
  }

  private static List<Thread> listenerThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("microvisor-fake listener"))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneakyThrow(Throwable failure) throws T {
    throw (T) failure;
  }

  private static int get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
