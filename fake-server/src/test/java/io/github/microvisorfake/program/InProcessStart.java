package io.github.microvisorfake.program;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Base64;

/**
 * Starts a server in its own JVM and stores a config. Prints the status line of the response. Uses
 * a socket, because the JDK's HTTP client loads classes of TLS.
 */
final class InProcessStart {

  private InProcessStart() {}

  public static void main(String[] args) throws IOException {
    try (MicrovisorServer server = MicrovisorServer.start();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      FakeAccount account = server.account();
      String credentials = account.sid() + ":" + account.authToken();
      String request =
          "POST /v1/Configs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Basic %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 13\r\n\r\nKey=k&Value=v"
              .formatted(Base64.getEncoder().encodeToString(credentials.getBytes(US_ASCII)));
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      String response = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      System.out.println(response.lines().findFirst().orElse(""));
    }
  }
}
