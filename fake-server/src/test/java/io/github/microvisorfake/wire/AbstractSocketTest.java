package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;

/** A base class for tests that write several requests, or parts of one, to a socket. */
abstract class AbstractSocketTest extends AbstractServerTest {

  /** Returns the text of a request with the account's credentials. */
  String request(String requestLine, String headersAndBody) {
    return requestLine
        + " HTTP/1.1\r\nHost: "
        + client.host()
        + "\r\n"
        + client.authorization()
        + "\r\n"
        + headersAndBody;
  }

  String get(String path) {
    return request("GET " + path, "\r\n");
  }

  static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }
}
