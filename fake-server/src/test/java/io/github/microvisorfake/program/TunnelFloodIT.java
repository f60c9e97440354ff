package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens many tunnels at once and keeps them open until all have had a response. {@code mvn -Psoak
 * verify} opens 1,000 instead of the ordinary number.
 */
@Timeout(600)
class TunnelFloodIT {

  private static final int TUNNELS = Integer.getInteger("soak.tunnels", 100);
  private static final int THREADS = 16;
  private static final int ROUNDS = 3;
  private static final long HANG_NANOS = TimeUnit.SECONDS.toNanos(120);
  private static final String HOST = "microvisor.twilio.com";

  @TempDir private Path folder;

  @BeforeEach
  void requireLinux() {
    assumeThat(Path.of("/proc/self/fd")).as("needs Linux").isDirectory();
  }

  private RunningProgram start(String heap) throws IOException {
    return RunningProgram.start(
        Map.of("JDK_JAVA_OPTIONS", heap),
        "--port",
        "0",
        "--log",
        "off",
        "--ca-file",
        folder.resolve("ca.pem").toString());
  }

  private SSLContext trust() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream pem = Files.newInputStream(folder.resolve("ca.pem"))) {
      store.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void allTunnelsAreServedAndLeaveNothingBehind() throws Exception {
    try (RunningProgram program = start("-Xmx1g")) {
      int port = URI.create(program.readLine().split(" ")[1]).getPort();
      SSLContext trust = trust();
      flood(port, trust, 1);
      long handles = count(program, "fd");
      long threads = count(program, "task");

      assertThat(flood(port, trust, TUNNELS)).isEqualTo(TUNNELS);

      awaitNoMoreThan(program, "fd", handles + 2);
      // The JVM may have started threads of its own, for the JIT compiler.
      awaitNoMoreThan(program, "task", threads + 4);
      program.terminate();
      assertThat(program.errors()).doesNotContain("Exception", "Error", "closed a connection");
    }
  }

  /** The connections together would take several times the heap. */
  @Test
  void tunnelsDoNotExhaustASmallHeap() throws Exception {
    try (RunningProgram program = start("-Xmx32m")) {
      int port = URI.create(program.readLine().split(" ")[1]).getPort();
      SSLContext trust = trust();
      flood(port, trust, 1);
      long handles = count(program, "fd");

      for (int i = 0; i < ROUNDS; i++) {
        flood(port, trust, TUNNELS);
      }

      awaitNoMoreThan(program, "fd", handles + 2);
      assertThat(flood(port, trust, 1)).isEqualTo(1);
      program.terminate();
      assertThat(program.errors())
          .containsOnlyOnce("incomplete requests and unread responses hold more than 4 MiB")
          .doesNotContain("Exception", "OutOfMemoryError");
    }
  }

  /** Opens tunnels, then closes them, and returns how many had a response. */
  private static int flood(int port, SSLContext trust, int tunnels) throws Exception {
    Collection<Socket> open = new ConcurrentLinkedQueue<>();
    AtomicInteger responses = new AtomicInteger();
    ExecutorService clients = Executors.newFixedThreadPool(Math.min(THREADS, tunnels));
    try {
      List<Future<?>> opening = new ArrayList<>();
      for (int i = 0; i < tunnels; i++) {
        opening.add(clients.submit(() -> responses.addAndGet(open(port, trust, open) ? 1 : 0)));
      }
      for (Future<?> each : opening) {
        each.get();
      }
    } finally {
      clients.shutdownNow();
      int i = 0;
      for (Socket socket : open) {
        // Half of them are cut without an end of TLS or TCP.
        socket.setSoLinger(i++ % 2 == 0, 0);
        socket.close();
      }
    }
    return responses.get();
  }

  /** Returns whether a request through a new tunnel had a response. */
  private static boolean open(int port, SSLContext trust, Collection<Socket> open) {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      open.add(socket);
      socket.setSoTimeout(60_000);
      send(socket, "CONNECT " + HOST + ":443 HTTP/1.1\r\nHost: x\r\n\r\n");
      boolean connected = head(socket).startsWith("HTTP/1.1 200 ");
      Socket decrypted = trust.getSocketFactory().createSocket(socket, HOST, 443, false);
      send(decrypted, "GET /v1/Configs HTTP/1.1\r\nHost: " + HOST + "\r\n\r\n");
      return connected && head(decrypted).startsWith("HTTP/1.1 401 ");
    } catch (IOException e) {
      return false; // closed by the server
    }
  }

  private static void send(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(US_ASCII));
  }

  private static String head(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("closed after " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static long count(RunningProgram program, String kind) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("/proc", "" + program.pid(), kind))) {
      return entries.count();
    }
  }

  private static void awaitNoMoreThan(RunningProgram program, String kind, long expected)
      throws IOException {
    long start = System.nanoTime();
    while (count(program, kind) > expected && System.nanoTime() - start < HANG_NANOS) {
      Thread.onSpinWait();
    }
    assertThat(count(program, kind)).as(kind).isLessThanOrEqualTo(expected);
  }
}
