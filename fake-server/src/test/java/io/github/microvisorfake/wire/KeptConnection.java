package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** One connection for many requests of an account, for tests that send thousands. */
final class KeptConnection implements AutoCloseable {

  private final Wire wire;
  private final Socket socket;
  private final InputStream in;

  KeptConnection(Wire wire) throws IOException {
    this.wire = wire;
    this.socket = wire.connect();
    this.socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer delete(String path) {
    return send("DELETE", path, "");
  }

  Answer post(String path, Map<String, String> form) {
    return send("POST", path, encoded(form));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private Answer send(String method, String path, String body) {
    String head =
        "%s %s HTTP/1.1\r\nHost: %s\r\n%s\r\nContent-Length: %d\r\n\r\n"
            .formatted(method, path, wire.host(), wire.authorization(), body.length());
    return send((head + body).getBytes(UTF_8));
  }

  /** A whole request as bytes, to which nothing is added. */
  Answer send(byte[] request) {
    try {
      socket.getOutputStream().write(request);
      return Wire.read(in, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
