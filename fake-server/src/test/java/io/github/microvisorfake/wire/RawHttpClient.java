package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.FakeAccount;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP client that sends requests byte for byte, including malformed ones that HTTP libraries
 * cannot send. Each request has a connection of its own.
 */
public final class RawHttpClient {

  private static final int TIMEOUT_MILLIS = 30_000;

  private final FakeAccount account;

  public RawHttpClient(FakeAccount account) {
    this.account = account;
  }

  /** Returns the header line that authenticates as the account. */
  public String authorization() {
    return authorization(account.sid(), account.authToken());
  }

  /** Returns the header line for the given credentials. */
  public static String authorization(String username, String password) {
    String pair = username + ":" + password;
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }

  /** Sends a request with the account's credentials, without a body. The path is sent unchanged. */
  public ReceivedResponse call(String method, String path) {
    return send(method + " " + path + " HTTP/1.1", authorization(), "");
  }

  public ReceivedResponse get(String path) {
    return call("GET", path);
  }

  public ReceivedResponse delete(String path) {
    return call("DELETE", path);
  }

  /** Posts a form with the account's credentials, encoded as browsers do. */
  public ReceivedResponse post(String path, Map<String, String> form) {
    StringBuilder body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
    return post(path, body.toString());
  }

  /** Posts a form body with the account's credentials. The body is sent unchanged in UTF-8. */
  public ReceivedResponse post(String path, String body) {
    return send(
        "POST " + path + " HTTP/1.1",
        authorization() + "\r\nContent-Type: application/x-www-form-urlencoded",
        body);
  }

  /** Returns a form with the parameters {@code Key} and {@code Value}. */
  public static Map<String, String> keyValue(String key, String value) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("Key", key);
    form.put("Value", value);
    return form;
  }

  /**
   * Sends a request with the given request line, header lines and body. Adds {@code Host} and, if
   * there is a body, {@code Content-Length}.
   */
  public ReceivedResponse send(String requestLine, String headerLines, String body) {
    String length = body.isEmpty() ? "" : "Content-Length: " + body.getBytes(UTF_8).length + "\r\n";
    String headers = headerLines.isEmpty() ? "" : headerLines + "\r\n";
    String head = requestLine + "\r\nHost: " + host() + "\r\n" + headers + length + "\r\n";
    return send((head + body).getBytes(UTF_8));
  }

  /** Sends the bytes of a complete request. */
  public ReceivedResponse send(byte[] request) {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      boolean head =
          new String(request, 0, Math.min(5, request.length), ISO_8859_1).equals("HEAD ");
      return read(socket.getInputStream(), !head);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a connection, for tests that need more than one request and response. */
  public Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), account.uri().getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    return socket;
  }

  /** Returns the host and port of the server, as in the header {@code Host}. */
  public String host() {
    return account.uri().getAuthority();
  }

  /** Reads one response from a connection, skipping interim responses. */
  public static ReceivedResponse read(InputStream in, boolean hasBody) throws IOException {
    String statusLine = line(in);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String[] parts = header.split(": ?", 2);
      headers.put(parts[0], parts[1]);
    }
    int status = Integer.parseInt(statusLine.split(" ")[1]);
    if (status == 100) {
      return read(in, hasBody);
    }
    int length = hasBody ? Integer.parseInt(headers.getOrDefault("Content-Length", "0")) : 0;
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the response ended after " + body.length + " bytes");
    }
    return new ReceivedResponse(status, headers, new String(body, UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the connection closed without a response");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(ISO_8859_1);
  }
}
