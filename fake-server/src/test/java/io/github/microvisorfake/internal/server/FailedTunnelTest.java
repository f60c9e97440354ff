package io.github.microvisorfake.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.http.ConnectionMemory;
import io.github.microvisorfake.internal.tunnel.TunnelDestination;
import io.github.microvisorfake.internal.tunnel.TunnelHandler;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xnio.StreamConnection;

/**
 * Tunnels in a JVM that cannot encrypt them, because a library has another version, for example.
 */
@Timeout(60)
class FailedTunnelTest {

  /** A destination that fails like one whose classes do not fit together. */
  private static final class Unprepared implements TunnelDestination {

    @Override
    public boolean isReady() {
      return false;
    }

    @Override
    public void prepare() {
      throw new NoSuchMethodError("of another version");
    }

    @Override
    public void accept(StreamConnection connection, ConnectionMemory.Holder memory) {
      throw new IllegalStateException("not prepared");
    }
  }

  @Test
  void tunnelThatCannotBeEncryptedIsRejected() throws IOException {
    HttpListener listener =
        HttpListener.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Duration.ofHours(1));
    HttpHandler next = exchange -> {};
    listener.serve(new TunnelHandler(host -> true, new Unprepared(), request -> {}, next));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(
              "CONNECT microvisor.twilio.com:443 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("HTTP/1.1 502 ")
          .contains("X-Microvisor-Fake-Explain: this fake cannot encrypt tunnels");
    } finally {
      listener.close();
    }
  }
}
