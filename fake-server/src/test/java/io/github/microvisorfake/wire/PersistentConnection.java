package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A persistent connection for tests that send thousands of requests of an account. */
public final class PersistentConnection implements AutoCloseable {

  private final RawHttpClient client;
  private final Socket socket;
  private final InputStream in;

  public PersistentConnection(RawHttpClient client) throws IOException {
    this.client = client;
    this.socket = client.connect();
    this.socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  public ReceivedResponse get(String path) {
    return send("GET", path, "");
  }

  ReceivedResponse delete(String path) {
    return send("DELETE", path, "");
  }

  ReceivedResponse post(String path, Map<String, String> form) {
    return send("POST", path, encoded(form));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private ReceivedResponse send(String method, String path, String body) {
    String head =
        String.format(
            Locale.ROOT,
            "%s %s HTTP/1.1\r\nHost: %s\r\n%s\r\nContent-Length: %d\r\n\r\n",
            method,
            path,
            client.host(),
            client.authorization(),
            body.length());
    return send((head + body).getBytes(UTF_8));
  }

  /** Sends the bytes of a complete request. */
  ReceivedResponse send(byte[] request) {
    try {
      socket.getOutputStream().write(request);
      return RawHttpClient.read(in, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
