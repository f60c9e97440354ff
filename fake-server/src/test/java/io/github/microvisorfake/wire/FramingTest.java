package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The length of requests: what is not exactly as in RFC 9112 closes the connection. */
class FramingTest extends AbstractServerTest {

  private static final String FORM = "Key=k&Value=v";
  private static final String CHUNKS = "D\r\nKey=k&Value=v\r\n0\r\n\r\n";
  private static final int MAX_HEAD_BYTES = 65_536;

  /** Sends the head of a request with its body and another request, and reads to the end. */
  private String send(String version, String headers, String body) throws IOException {
    String head = "\r\nHost: " + client.host() + "\r\n" + client.authorization() + "\r\n";
    String post = "POST /v1/Configs " + version + head + headers + "\r\n\r\n" + body;
    String get = "GET /v1/Apps HTTP/1.1" + head + "Connection: close\r\n\r\n";
    return send(post + get);
  }

  private String send(String text) throws IOException {
    try (Socket socket = client.connect()) {
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private void assertRejected(String response) {
    assertThat(response).matches("(?s)|HTTP/1\\.1 400 .*").doesNotContain("Twilio", "{");
    assertThat(account.configs()).isEmpty();
    assertThat(account.requests()).isEmpty();
  }

  private void assertAccepted(String responses) {
    assertThat(responses).containsSubsequence("HTTP/1.1 201 ", "HTTP/1.1 200 ");
    assertThat(account.config("k").orElseThrow().value()).isEqualTo("v");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length:",
        "Content-Length: x",
        "Content-Length: +13",
        "Content-Length: -13",
        "Content-Length: 13,13",
        "Content-Length: 1 3",
        "Content-Length: 0xD",
        "Content-Length: 13\r\nContent-Length: 13",
        "Content-Length: 0\r\nContent-Length: 13",
        "Content-Length: 9223372036854775808",
        "Content-Length: 18446744073709551629",
        "Content-Length: 340282366920938463463374607431768211469"
      })
  void rejectsALengthThatIsNotOneNumber(String length) throws IOException {
    assertRejected(send("HTTP/1.1", length, FORM));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding:",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked, chunked",
        "Transfer-Encoding: chunked;q=1",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 13",
        "Content-Length: 0\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: gzip\r\nExpect: 100-continue"
      })
  void rejectsAnEncodingThatIsNotChunkedAlone(String encoding) throws IOException {
    assertRejected(send("HTTP/1.1", encoding, CHUNKS));
  }

  @Test
  void rejectsChunksInHttp10() throws IOException {
    assertRejected(send("HTTP/1.0", "Transfer-Encoding: chunked", CHUNKS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fffffffffffffff0", "8000000000000000", "1000000000000000D", "zz", "D "})
  void rejectsAChunkSizeThatIsNoneOrOverflows(String size) throws IOException {
    String chunks = CHUNKS.replaceFirst("D", size);

    assertRejected(send("HTTP/1.1", "Transfer-Encoding: chunked", chunks));
  }

  @Test
  void rejectsTrailersOverTheLimit() throws IOException {
    String trailer = "X: " + "y".repeat(9_000) + "\r\n";
    String chunks = CHUNKS.replaceFirst("0\r\n", "0\r\n" + trailer);

    assertRejected(send("HTTP/1.1", "Transfer-Encoding: chunked", chunks));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 13", "Content-Length: 00000000000000000000000000000000013 "})
  void acceptsALength(String length) throws IOException {
    assertAccepted(send("HTTP/1.1", length, FORM));
  }

  @ParameterizedTest
  @ValueSource(strings = {"chunked", "Chunked", "  chunked \t", "chunked\r\nExpect: 100-continue"})
  void acceptsChunks(String encoding) throws IOException {
    assertAccepted(send("HTTP/1.1", "Transfer-Encoding: " + encoding, CHUNKS));
  }

  @Test
  void acceptsExtensionsAndTrailers() throws IOException {
    String chunks = "d;x=y\r\nKey=k&Value=v\r\n0;z\r\nX: " + "y".repeat(8_000) + "\r\n\r\n";

    assertAccepted(send("HTTP/1.1", "Transfer-Encoding: chunked", chunks));
  }

  private String requestWithAHeadOf(int bytes) {
    String start =
        "GET /v1/Configs HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + client.authorization()
            + "\r\nX: ";
    return start + "y".repeat(bytes - start.length() - 4) + "\r\n\r\n";
  }

  @Test
  void acceptsAHeadUpToTheLimit() throws IOException {
    assertThat(send(requestWithAHeadOf(MAX_HEAD_BYTES))).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void rejectsAHeadOverTheLimit() throws IOException {
    assertRejected(send(requestWithAHeadOf(MAX_HEAD_BYTES + 1)));
  }
}
