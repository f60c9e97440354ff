package io.github.microvisorfake.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.http.BodyLimit;
import io.github.microvisorfake.internal.http.BytesBody;
import io.github.microvisorfake.internal.http.DeliveryListener;
import io.github.microvisorfake.internal.http.RequestHandler;
import io.github.microvisorfake.internal.http.RequestProcessor.Delayed;
import io.github.microvisorfake.internal.http.RequestProcessor.Responded;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.tunnel.TunnelHandler;
import io.github.microvisorfake.tls.CertificateAuthority;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tunnels whose responses the server delays on purpose. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class PendingTunnelTest {

  private final CountDownLatch received = new CountDownLatch(1);
  private HttpListener listener;

  @BeforeEach
  void open() throws IOException {
    listener =
        HttpListener.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Duration.ofHours(1));
    HttpHandler handler =
        RequestHandler.of(
            Authority.of("http", "localhost", listener.port()),
            request -> BodyLimit.of(1_000),
            request -> {
              received.countDown();
              return new Delayed(
                  Duration.ofMinutes(10),
                  waits ->
                      new Responded(Response.ok(BytesBody.text("late")), DeliveryListener.NONE));
            });
    listener.serve(
        new TunnelHandler(host -> true, new SecureConnections(handler), log -> {}, handler));
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void anIdleTunnelThatWaitsOnPurposeStaysOpen() throws Exception {
    try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      plain.setSoTimeout(30_000);
      write(plain, "CONNECT microvisor.twilio.com:443 HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(plain.getInputStream().read()).isEqualTo('H');
      while (plain.getInputStream().available() > 0) {
        plain.getInputStream().read();
      }
      try (Socket socket = secure(plain)) {
        write(socket, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(received.await(30, TimeUnit.SECONDS)).isTrue();

        for (int i = 0; i < 3 * ConnectionWatcher.MAX_IDLE_CHECKS; i++) {
          listener.checkIdleConnections();
        }

        assertThat(listener.connections()).isEqualTo(1);
      }
    }
  }

  private Socket secure(Socket plain) throws IOException {
    SSLSocketFactory factory =
        CertificateAuthority.of(RunningServer.certificate()).sslContext().getSocketFactory();
    return factory.createSocket(plain, "microvisor.twilio.com", 443, true);
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }
}
