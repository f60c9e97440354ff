package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Request lines that Undertow's parser would misread. */
class RequestLineTest extends AbstractSocketTest {

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n"})
  void ignoresALineEndBeforeARequest(String lineEnd) throws IOException {
    try (Socket socket = client.connect()) {
      write(socket, lineEnd + get("/v1/Apps") + lineEnd + get("/v1/Configs"));

      InputStream in = socket.getInputStream();
      assertThat(RawHttpClient.read(in, true).status()).isEqualTo(200);
      assertThat(RawHttpClient.read(in, true).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n",
        "\r\n\r\n\r\n",
        "\n\n",
        " ",
        "\t",
        "\r\n ",
        "\r",
        "\r\r\n",
        "\0",
        "\u001B"
      })
  void rejectsAHeadWithoutAMethod(String start) throws IOException {
    assertRejected(start + post());
    assertRejected(start + "GET /v1/Configs?" + "a=b&".repeat(10_000) + " HTTP/1.1\r\n\r\n");
  }

  /** Other software may read them as line ends, spaces or nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "X: a\rContent-Length: 14\r\n",
        "X: a\rTransfer-Encoding: chunked\r\n",
        "X: a\0b\r\n",
        "X\r: a\r\n",
        "\r"
      })
  void rejectsABareCarriageReturnOrNull(String header) throws IOException {
    assertRejected(
        request(
            "POST /v1/Configs",
            "Content-Type: application/x-www-form-urlencoded\r\n"
                + header
                + "Content-Length: 11\r\n\r\nKey=k&Value"));
    assertRejected(post().replace(" HTTP/1.1\r\n", " HTTP/1.1\rX"));
  }

  @Test
  void carriageReturnsOfABodyAreItsOwn() throws IOException {
    String form = "Key=k&Value=a\rb\r\r\n\0";
    try (Socket socket = client.connect()) {
      write(
          socket,
          request(
              "POST /v1/Configs",
              "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                  + form.length()
                  + "\r\n\r\n"
                  + form));

      assertThat(RawHttpClient.read(socket.getInputStream(), true).status()).isEqualTo(201);
    }
    assertThat(account.config("k").orElseThrow().value()).isEqualTo("a\rb\r\r\n\0");
  }

  @Test
  void malformedHeadAfterAWholeRequestIsNotProcessed() throws IOException {
    try (Socket socket = client.connect()) {
      write(socket, get("/v1/Apps") + " " + post());

      assertThat(RawHttpClient.read(socket.getInputStream(), true).status()).isEqualTo(200);
      assertThat(RawHttpClient.read(socket.getInputStream(), true).status()).isEqualTo(400);
      assertThat(endOf(socket)).isEqualTo(-1);
    }
    assertThat(account.configs()).isEmpty();
  }

  private String post() {
    return request(
        "POST /v1/Configs",
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 13\r\n\r\nKey=k&Value=v");
  }

  private void assertRejected(String request) throws IOException {
    try (Socket socket = client.connect()) {
      write(socket, request);

      assertThat(RawHttpClient.read(socket.getInputStream(), true).status()).isEqualTo(400);
      assertThat(endOf(socket)).isEqualTo(-1);
    }
    assertThat(account.configs()).isEmpty();
  }

  /** Unread bytes make the kernel reset the connection. */
  private static int endOf(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read();
    } catch (SocketException reset) {
      return -1;
    }
  }

  /** Sends the parts of a request one after the other, so that the server reads them separately. */
  private ReceivedResponse sendInParts(String... parts) throws IOException {
    try (Socket socket = client.connect();
        PersistentConnection other = new PersistentConnection(client)) {
      socket.setTcpNoDelay(true);
      for (String part : parts) {
        write(socket, part);
        other.get("/v1/Apps");
        other.get("/v1/Apps");
      }
      return RawHttpClient.read(socket.getInputStream(), true);
    }
  }

  @Test
  void ignoresALineEndInTwoParts() throws IOException {
    assertThat(sendInParts("\r", "\n", get("/v1/Apps")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "a;b,c", ";,;", "a;b=c,d;e", "..;", "a;", ";a", "é;,é"})
  void semicolonsAndCommasAreOrdinaryInAKey(String key) throws IOException {
    account.addConfig(key, "v");
    String raw = new String(key.getBytes(UTF_8), ISO_8859_1);
    String request = get("/v1/Configs/" + raw + "?PageSize=;,");

    for (int i = 1; i < request.indexOf(" HTTP"); i++) {
      ReceivedResponse response = sendInParts(request.substring(0, i), request.substring(i));
      assertThat(response.status()).as("in two parts, the first of %s bytes", i).isEqualTo(200);
    }
    assertThat(client.get("http://microvisor.twilio.com/v1/Configs/" + key).status())
        .isEqualTo(200);
  }

  @Test
  void aSlashAfterASemicolonSeparatesSegments() throws IOException {
    account.addConfig("a;b", "v");

    String path = "DELETE /v1/Configs/a;";
    ReceivedResponse response = sendInParts(path, "/b" + request("", "\r\n"));

    assertThat(response.status()).isEqualTo(404);
    assertThat(account.config("a;b")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00fd", "\u00fe", "\u00ff"})
  void aByteThatIsNotUtf8IsNoOtherCharacter(String octet) throws IOException {
    assertThat(sendInParts(get("/v1/Configs/a" + octet + "b")).status()).isEqualTo(400);
    assertThat(sendInParts(get("/v1/Configs?Page=0" + octet + "PageSize=1")).status())
        .isEqualTo(400);
  }

  @Test
  void ampersandsAreOrdinaryInAKeyAndSeparateParameters() throws IOException {
    account.addConfig("a&b", "v");

    assertThat(sendInParts(get("/v1/Configs/a&b")).status()).isEqualTo(200);
    assertThat(sendInParts(get("/v1/Configs?PageSize=7&Page=3")).body())
        .contains("\"page\":3,\"page_size\":7");
  }
}
