package io.github.microvisorfake.bench.jvm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.RunningFake;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import javax.net.SocketFactory;

/**
 * Starts the fake in a new JVM. Prints the seconds to its first response over HTTPS, with the
 * client's part of TLS, then the median seconds of a request on a new connection with TLS, and the
 * same without TLS.
 */
public final class FirstHttpsProgram {

  private static final int WARM_UP = 200;
  private static final int MEASURED = 100;

  private FirstHttpsProgram() {}

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    RunningFake fake = RunningFake.start();
    int port = fake.server().httpsUri().getPort();
    SocketFactory tls =
        fake.server().certificateAuthority().sslContext().getSocketFactory();
    get(tls, port, fake.authorization());
    double cold = (System.nanoTime() - start) / 1e9;
    SocketFactory plain = SocketFactory.getDefault();
    median(tls, port, fake.authorization(), WARM_UP);
    median(plain, fake.port(), fake.authorization(), WARM_UP);
    double encrypted = median(tls, port, fake.authorization(), MEASURED);
    double unencrypted = median(plain, fake.port(), fake.authorization(), MEASURED);
    System.out.println(cold + "\t" + encrypted + "\t" + unencrypted);
    Runtime.getRuntime().halt(0);
  }

  private static double median(SocketFactory sockets, int port, String authorization, int times)
      throws IOException {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      get(sockets, port, authorization);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[times / 2] / 1e9;
  }

  private static void get(SocketFactory sockets, int port, String authorization)
      throws IOException {
    String request =
        "GET "
            .concat(Peer.MEMBER)
            .concat(" HTTP/1.1\r\nHost: localhost\r\nAuthorization: ")
            .concat(authorization)
            .concat("\r\nConnection: close\r\n\r\n");
    try (Socket socket = sockets.createSocket("localhost", port)) {
      // As HTTP clients do; otherwise a request after a handshake waits for 40 ms.
      socket.setTcpNoDelay(true);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      byte[] response = socket.getInputStream().readAllBytes();
      if (response.length < 12 || response[9] != '2') {
        throw new IOException("unexpected response: " + new String(response, US_ASCII));
      }
    }
  }
}
