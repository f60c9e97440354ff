package io.github.microvisorfake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.wire.Answer;
import io.github.microvisorfake.wire.Wire;
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

/** What starting and closing servers leaves behind: nothing. */
@Timeout(120)
class ServerLifecycleTest {

  /** Whatever it is that other tests have left open, these must not be blamed for it. */
  @BeforeEach
  void noServerIsOpen() throws InterruptedException {
    assertNoThreadStays();
  }

  @AfterEach
  void noThreadIsLeft() throws InterruptedException {
    assertNoThreadStays();
  }

  private static void assertNoThreadStays() throws InterruptedException {
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

  /** Binds the port as strictly as can be. */
  private static void assertPortIsFree(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(false);
      socket.bind(loopback(port));
    }
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private static Answer get(MicrovisorServer server) {
    return new Wire(server.account()).get("/v1/Configs");
  }

  /** By the time that close returns, not some time after. */
  @Test
  void twoHundredStartsAndStopsLeaveNoThreadAndNoPort() throws IOException {
    for (int i = 0; i < 200; i++) {
      MicrovisorServer server = MicrovisorServer.start();
      server.close();

      assertPortIsFree(port(server));
      assertThat(ourThreads()).isEmpty();
    }
  }

  @Test
  void thePortCanBeTakenAgainAtOnceAfterCalls() {
    int port = 0;
    for (int i = 0; i < 50; i++) {
      try (MicrovisorServer server = onPort(port).start()) {
        assertThat(get(server).status()).isEqualTo(200);
        port = port(server);
      }
    }
  }

  @Test
  void openConnectionsAreClosedWithTheServer() throws IOException {
    MicrovisorServer server = MicrovisorServer.start();
    Wire wire = new Wire(server.account());
    List<Socket> sockets = new ArrayList<>();
    for (String begun :
        List.of("", "G", "GET /v1/Con", head(wire, 0), head(wire, 100), head(wire, 100) + "Key=")) {
      sockets.add(begin(wire, begun));
    }
    Wire.read(sockets.get(3).getInputStream(), true);
    server.close();

    for (Socket socket : sockets) {
      assertThat(isClosed(socket)).isTrue();
      socket.close();
    }
    onPort(port(server)).start().close();
  }

  /** An idle connection if the length is none, else a request that waits for its body. */
  private static String head(Wire wire, int length) {
    return "POST /v1/Configs HTTP/1.1\r\nHost: h\r\n%s\r\nContent-Length: %d\r\n\r\n"
        .formatted(wire.authorization(), length);
  }

  private static Socket begin(Wire wire, String begun) throws IOException {
    Socket socket = wire.connect();
    socket.getOutputStream().write(begun.getBytes(US_ASCII));
    return socket;
  }

  /** Closed by the other side, with or without a reset. */
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
  void ourThreadsAreDaemonsAndSharedByAllServers() {
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
  void noThreadAtAllIsLeft() {
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
  void closingOneLeavesTheOthersAnswering() {
    try (MicrovisorServer first = MicrovisorServer.start()) {
      MicrovisorServer second = MicrovisorServer.start();
      second.close();

      assertThat(get(first).status()).isEqualTo(200);
      assertThatThrownBy(() -> get(second)).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void closingAgainTakesNothingFromTheOthers() {
    try (MicrovisorServer first = MicrovisorServer.start()) {
      MicrovisorServer second = MicrovisorServer.start();
      second.close();
      second.close();

      assertThat(get(first).status()).isEqualTo(200);
    }
  }

  /** As after a test's time has run out: its clean-up runs with the interrupt pending. */
  @Test
  void anInterruptedThreadStartsAndClosesAsWell() throws IOException {
    for (int i = 0; i < 20; i++) {
      Thread.currentThread().interrupt();
      MicrovisorServer server = MicrovisorServer.start();
      server.close();

      assertThat(Thread.interrupted()).isTrue();
      assertPortIsFree(port(server));
    }
  }

  @Test
  void whatAClosedServersAccountsHoldCanStillBeRead() {
    MicrovisorServer server = MicrovisorServer.start();
    server.account().addConfig("k", "v");
    server.close();

    assertThat(server.account().config("k")).isPresent();
    assertThat(server.uri().getPort()).isPositive();
  }

  @Test
  void aTakenPortIsToldAndLeavesNothing() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> onPort(port).start())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("cannot listen on port " + port + " of 127.0.0.1")
          .hasMessageContaining("choose another port");
      assertNoThreadStays();
    }
  }

  @Test
  void aStartWithWrongCredentialsLeavesNothing() throws IOException {
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
  void closingWhileClientsCallDoesNotHang() throws Exception {
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
  void serversMayStartAndStopOnSeveralThreads() throws Exception {
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
    boolean allAnswered = true;
    for (int i = 0; i < 50; i++) {
      try (MicrovisorServer server = MicrovisorServer.start()) {
        allAnswered &= get(server).status() == 200;
      }
    }
    return allAnswered;
  }
}
