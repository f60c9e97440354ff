package io.github.microvisorfake.bench.jvm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.Running;
import java.io.IOException;
import java.net.Socket;

/** One GET on a plain socket. It loads hardly any classes that the server does not load too. */
final class FirstResponse {

  private FirstResponse() {}

  static void of(Running server) throws IOException {
    String request =
        "GET "
            .concat(Peer.MEMBER)
            .concat(" HTTP/1.1\r\nHost: localhost:40000\r\nAuthorization: ")
            .concat(server.authorization())
            .concat("\r\nConnection: close\r\n\r\n");
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      byte[] response = socket.getInputStream().readAllBytes();
      if (response.length < 12 || response[9] != '2') {
        throw new IOException("unexpected response: " + new String(response, US_ASCII));
      }
    }
  }
}
