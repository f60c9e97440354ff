package io.github.microvisorfake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starting and closing servers leaves no threads, ports or connections behind. */
@Timeout(120)
class ServerLifecycleTest {

  /** Fails before the test if another test left a server open. */
  @BeforeEach
  void assertNoThreadRunsBefore() throws InterruptedException {
    assertNoThreadRuns();
  }

  @AfterEach
  void assertNoThreadRunsAfter() throws InterruptedException {
    assertNoThreadRuns();
  }

  private static void assertNoThreadRuns() throws InterruptedException {
    for (Thread thread : ourThreads()) {
      thread.join(10_000);
    }
    assertThat(ourThreads()).isEmpty();
  }

  private static List<Thread> ourThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().contains("microvisor-fake"))
        .toList();
  }

  private static int port(MicrovisorServer server) {
    return server.uri().getPort();
  }

  private static MicrovisorServerBuilder onPort(int port) {
    return MicrovisorServer.builder().options(ServerOptions.builder().port(port).build());
  }

  /** Binds the port without address reuse. */
  private static void assertPortIsFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(false);
      socket.bind(loopback(port));
    }
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private static ReceivedResponse get(MicrovisorServer server) {
    return new RawHttpClient(server.account()).get("/v1/Configs");
  }

  /** Checks immediately after {@code close} returns. */
  @Test
  void startingAndClosingLeavesNoThreadAndNoBoundPort() throws IOException {
    for (int i = 0; i < 200; i++) {
      MicrovisorServer server = MicrovisorServer.start();
      server.close();

      assertPortIsFree(port(server));
      assertThat(ourThreads()).isEmpty();
    }
  }

  @Test
  void portCanBeReusedImmediatelyAfterRequests() {
    int port = 0;
    for (int i = 0; i < 50; i++) {
      try (MicrovisorServer server = onPort(port).start()) {
        assertThat(get(server).status()).isEqualTo(200);
        port = port(server);
      }
    }
  }

  @Test
  void closingTheServerClosesOpenConnections() throws IOException {
    MicrovisorServer server = MicrovisorServer.start();
    RawHttpClient client = new RawHttpClient(server.account());
    List<Socket> sockets = new ArrayList<>();
    String half = head(client, 100);
    for (String start : List.of("", "G", "GET /v1/Con", head(client, 0), half, half + "Key=")) {
      sockets.add(open(client, start));
    }
    RawHttpClient.read(sockets.get(3).getInputStream(), true);
    server.close();

    for (Socket socket : sockets) {
      assertThat(isClosed(socket)).isTrue();
      socket.close();
    }
    onPort(port(server)).start().close();
  }

  /**
   * Returns a complete request if the length is 0, otherwise the head of a request whose body is
   * missing.
   */
  private static String head(RawHttpClient client, int length) {
    return "POST /v1/Configs HTTP/1.1\r\nHost: h\r\n%s\r\nContent-Length: %d\r\n\r\n"
        .formatted(client.authorization(), length);
  }

  private static Socket open(RawHttpClient client, String start) throws IOException {
    Socket socket = client.connect();
    socket.getOutputStream().write(start.getBytes(US_ASCII));
    return socket;
  }

  /** Returns whether the server closed the connection, with or without a reset. */
  private static boolean isClosed(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Test
  void allServersShareTheSameDaemonThreads() {
    try (MicrovisorServer first = MicrovisorServer.start()) {
      List<Thread> ofOne = ourThreads();
      try (MicrovisorServer second = MicrovisorServer.start()) {
        assertThat(get(second).status()).isEqualTo(200);
        assertThat(ourThreads()).hasSameElementsAs(ofOne).allMatch(Thread::isDaemon).isNotEmpty();
      }
      assertThat(get(first).status()).isEqualTo(200);
    }
  }

  @Test
  void startsOnlyDaemonThreadsWithItsOwnName() {
    MicrovisorServer.start().close();
    List<Thread> before = List.copyOf(Thread.getAllStackTraces().keySet());
    try (MicrovisorServer server = MicrovisorServer.start()) {
      get(server);
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> !before.contains(thread))
          .allMatch(thread -> thread.isDaemon() && thread.getName().contains("microvisor-fake"));
    }
  }

  @Test
  void closingOneServerDoesNotAffectOthers() {
    try (MicrovisorServer first = MicrovisorServer.start()) {
      MicrovisorServer second = MicrovisorServer.start();
      second.close();

      assertThat(get(first).status()).isEqualTo(200);
      assertThatThrownBy(() -> get(second)).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void closingAServerTwiceDoesNotAffectOthers() {
    try (MicrovisorServer first = MicrovisorServer.start()) {
      MicrovisorServer second = MicrovisorServer.start();
      second.close();
      second.close();

      assertThat(get(first).status()).isEqualTo(200);
    }
  }

  /** As after a test timeout, when cleanup code runs with a pending interrupt. */
  @Test
  void interruptedThreadCanStartAndCloseAServer() throws IOException {
    for (int i = 0; i < 20; i++) {
      Thread.currentThread().interrupt();
      MicrovisorServer server = MicrovisorServer.start();
      server.close();

      assertThat(Thread.interrupted()).isTrue();
      assertPortIsFree(port(server));
    }
  }

  @Test
  void accountsOfAClosedServerStayReadable() {
    MicrovisorServer server = MicrovisorServer.start();
    server.account().addConfig("k", "v");
    server.close();

    assertThat(server.account().config("k")).isPresent();
    assertThat(server.uri().getPort()).isPositive();
  }

  @Test
  void reportsAPortThatIsInUseAndLeavesNoThread() throws Exception {
    try (ServerSocket inUse = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = inUse.getLocalPort();

      assertThatThrownBy(() -> onPort(port).start())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("cannot listen on port " + port + " of 127.0.0.1")
          .hasMessageContaining("choose another port");
      assertNoThreadRuns();
    }
  }

  @Test
  void failedStartLeavesThePortFree() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    assertThatIllegalArgumentException()
        .isThrownBy(() -> onPort(port).account("AC1", "token").start())
        .withMessageContaining("'AC1' is not the SID of an account");
    assertPortIsFree(port);
  }

  @Test
  void closesWhileClientsSendRequests() throws Exception {
    MicrovisorServer server = MicrovisorServer.start();
    CountDownLatch calling = new CountDownLatch(8);
    ExecutorService clients = Executors.newFixedThreadPool(8);
    Callable<Integer> callUntilClosed = () -> callUntilClosed(server, calling);
    List<Future<Integer>> results =
        Stream.generate(() -> clients.submit(callUntilClosed)).limit(8).toList();
    assertThat(calling.await(60, TimeUnit.SECONDS)).isTrue();
    server.close();

    clients.shutdown();
    assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    for (Future<Integer> result : results) {
      assertThat(result.get()).isPositive();
    }
  }

  private static int callUntilClosed(MicrovisorServer server, CountDownLatch calling) {
    for (int calls = 0; ; calls++) {
      try {
        assertThat(get(server).status()).isEqualTo(200);
        if (calls == 0) {
          calling.countDown();
        }
      } catch (UncheckedIOException closed) {
        return calls;
      }
    }
  }

  @Test
  void serversStartAndCloseOnSeveralThreads() throws Exception {
    ExecutorService starters = Executors.newFixedThreadPool(4);
    Callable<Boolean> startAndStop = ServerLifecycleTest::startAndStop;
    List<Future<Boolean>> results =
        starters.invokeAll(Stream.generate(() -> startAndStop).limit(4).toList());
    starters.shutdown();

    for (Future<Boolean> result : results) {
      assertThat(result.get()).isTrue();
    }
    assertThat(starters.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
  }

  private static boolean startAndStop() {
    boolean allSuccessful = true;
    for (int i = 0; i < 50; i++) {
      try (MicrovisorServer server = MicrovisorServer.start()) {
        allSuccessful &= get(server).status() == 200;
      }
    }
    return allSuccessful;
  }
}
