package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows a request on its connection neither delays nor replaces the response. */
class PipeliningTest extends AbstractSocketTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G",
        "GET /v1/Dev",
        "GET / HTTP/1.1\r\nHost: a\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nA\r\nhalf",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n",
        "\u0000rubbish\r\n\r\n",
        "\r\n",
        "\r"
      })
  void respondsWhateverFollows(String following) throws IOException {
    try (Socket socket = client.connect()) {
      write(socket, get("/v1/Apps") + get("/v1/Configs") + following);

      InputStream in = socket.getInputStream();
      assertThat(RawHttpClient.read(in, true).body()).contains("apps");
      assertThat(RawHttpClient.read(in, true).body()).contains("configs");
    }
  }

  @Test
  void respondsToManyRequestsInOrder() throws IOException {
    String chunked = "Transfer-Encoding: chunked\r\n\r\n4\r\nKey=\r\n0\r\n\r\n";
    String three =
        get("/v1/Apps") + request("POST /v1/Configs", chunked) + request("HEAD /v1/Apps", "\r\n");
    try (Socket socket = client.connect()) {
      write(socket, three.repeat(100));

      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int i = 0; i < 100; i++) {
        assertThat(RawHttpClient.read(in, true).status()).isEqualTo(200);
        assertThat(RawHttpClient.read(in, true).status()).isEqualTo(400);
        assertThat(RawHttpClient.read(in, false).status()).isEqualTo(405);
      }
    }
  }
}
