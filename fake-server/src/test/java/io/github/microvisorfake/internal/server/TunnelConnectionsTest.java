package io.github.microvisorfake.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.api.Host;
import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.BodyLimit;
import io.github.microvisorfake.internal.http.DeliveryListener;
import io.github.microvisorfake.internal.http.RequestHandler;
import io.github.microvisorfake.internal.http.RequestProcessor.Responded;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.tunnel.TunnelHandler;
import io.github.microvisorfake.tls.CertificateAuthority;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tunnels that a client leaves in every state are closed and leave no thread. */
@Timeout(60)
class TunnelConnectionsTest {

  private static final Duration IDLE_TIMEOUT = Duration.ofMillis(300);
  private static final Duration UNLIMITED = Duration.ofHours(1);
  private static final int HANG_MILLIS = 30_000;
  private static final String HOST = "microvisor.twilio.com";
  private static final String CONNECT =
      "CONNECT microvisor.twilio.com:443 HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final byte[] HALF_A_CLIENT_HELLO = {0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3};

  private HttpListener listener;

  /** How far a client gets. The sockets are the tunnel and, after the handshake, its content. */
  private enum State {
    REQUESTED,
    OPEN,
    HALF_A_HANDSHAKE,
    ENCRYPTED,
    HALF_A_REQUEST,
    HALF_A_BODY,
    RESPONDED;

    boolean isAtLeast(State other) {
      return compareTo(other) >= 0;
    }
  }

  @BeforeEach
  void open() throws IOException {
    open(UNLIMITED);
  }

  private void open(Duration idleTimeout) throws IOException {
    listener =
        HttpListener.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), idleTimeout);
    HttpHandler handler =
        RequestHandler.of(
            Authority.of("https", HOST, 443),
            head -> BodyLimit.of(1_000),
            request -> new Responded(Response.noContent(), DeliveryListener.NONE));
    listener.serve(
        new TunnelHandler(Host::isFaked, new SecureConnections(handler), request -> {}, handler));
  }

  @AfterEach
  void close() {
    listener.close();
  }

  /** Returns the sockets of a client in the given state; the last one is closed first. */
  private List<Socket> client(State state) throws IOException {
    Socket tunnel = new Socket(InetAddress.getLoopbackAddress(), listener.port());
    tunnel.setSoTimeout(HANG_MILLIS);
    send(tunnel, CONNECT);
    if (state.isAtLeast(State.OPEN)) {
      assertThat(head(tunnel)).startsWith("HTTP/1.1 200 ");
    }
    if (state == State.HALF_A_HANDSHAKE) {
      tunnel.getOutputStream().write(HALF_A_CLIENT_HELLO);
    }
    return state.isAtLeast(State.ENCRYPTED)
        ? List.of(tunnel, encrypted(tunnel, state))
        : List.of(tunnel);
  }

  private static Socket encrypted(Socket tunnel, State state) throws IOException {
    SSLSocket encrypted =
        (SSLSocket)
            CertificateAuthority.of(RunningServer.certificate())
                .sslContext()
                .getSocketFactory()
                .createSocket(tunnel, HOST, 443, false);
    encrypted.startHandshake();
    switch (state) {
      case HALF_A_REQUEST -> send(encrypted, "GET / HT");
      case HALF_A_BODY ->
          send(encrypted, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx");
      case RESPONDED -> {
        send(encrypted, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(head(encrypted)).startsWith("HTTP/1.1 204 ");
      }
      default -> {}
    }
    return encrypted;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  private static String head(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      assertThat(next).as("after " + head).isNotNegative();
      head.append((char) next);
    }
    return head.toString();
  }

  private static void await(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HANG_MILLIS);
    boolean met = condition.getAsBoolean();
    while (!met && System.nanoTime() < deadline) {
      Thread.onSpinWait();
      met = condition.getAsBoolean();
    }
    assertThat(met).as("%s after %d ms", what, HANG_MILLIS).isTrue();
  }

  /** Uses another tunnel first, so that the server has noticed what was sent before. */
  private void assertNothingIsLeft() throws IOException {
    for (Socket socket : client(State.RESPONDED)) {
      socket.close();
    }
    await("no connection", () -> listener.connections() == 0);
    await("no thread for tasks", () -> !hasThread("task") && !hasThread("tls"));
    await("no object of a connection", () -> !isReachable(HttpServerConnection.class));
  }

  private static boolean isReachable(Class<?> type) {
    try {
      Object histogram =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
      return histogram.toString().contains(" " + type.getName() + "\n");
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean hasThread(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("microvisor-fake " + name));
  }

  @ParameterizedTest
  @EnumSource
  void closedTunnelLeavesNothing(State state) throws IOException {
    List<Socket> sockets = client(state);
    for (int i = sockets.size() - 1; i >= 0; i--) {
      sockets.get(i).close();
    }

    assertNothingIsLeft();
  }

  @ParameterizedTest
  @EnumSource
  void cutTunnelLeavesNothing(State state) throws IOException {
    Socket tunnel = client(state).get(0);
    tunnel.setSoLinger(true, 0);
    tunnel.close();

    assertNothingIsLeft();
  }

  /** The client ends its side and waits for the server to end the other. */
  @ParameterizedTest
  @EnumSource
  void halfClosedTunnelIsClosed(State state) throws IOException {
    try (Socket tunnel = client(state).get(0)) {
      tunnel.shutdownOutput();
      readToEnd(tunnel);

      assertNothingIsLeft();
    }
  }

  /** With an end of TLS, but not of the connection. */
  @ParameterizedTest
  @EnumSource(names = {"ENCRYPTED", "HALF_A_REQUEST", "HALF_A_BODY", "RESPONDED"})
  void endOfTlsClosesTheTunnel(State state) throws IOException {
    List<Socket> sockets = client(state);
    try (Socket tunnel = sockets.get(0)) {
      sockets.get(1).close();
      readToEnd(tunnel);

      assertNothingIsLeft();
    }
  }

  @ParameterizedTest
  @EnumSource
  void idleTunnelIsClosed(State state) throws IOException {
    listener.close();
    open(IDLE_TIMEOUT);
    try (Socket tunnel = client(state).get(0)) {
      readToEnd(tunnel);

      assertNothingIsLeft();
    }
  }

  private static void readToEnd(Socket tunnel) throws IOException {
    try {
      tunnel.getInputStream().readAllBytes();
    } catch (SocketException reset) {
      // Closed before the server had read everything.
    }
  }

  /** A tunnel whose client is slow in the middle of a handshake does not delay others. */
  @Test
  void incompleteHandshakeDelaysNoOtherTunnel() throws IOException {
    try (Socket slow = client(State.HALF_A_HANDSHAKE).get(0)) {
      for (Socket socket : client(State.RESPONDED)) {
        socket.close();
      }

      assertThat(slow.isClosed()).isFalse();
      await("one connection", () -> listener.connections() == 1);
    }
  }
}
