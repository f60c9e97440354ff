package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in at the port and is in no journal: calls of nobody, and what is no call at all. */
class NotJournaledTest {

  private static MicrovisorServer server;

  private FakeAccount account;
  private Wire wire;

  @BeforeAll
  static void startServer() {
    server = MicrovisorServer.start();
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @BeforeEach
  void addAccount() {
    account = server.addAccount();
    wire = new Wire(account);
  }

  @Test
  void whoNamesNoAccountIsInNoJournal() {
    int before = server.account().requests().size();

    wire.send("GET /v1/Configs HTTP/1.1", "", "");
    wire.send("GET /v1/Configs HTTP/1.1", Wire.authorization("AC" + "7".repeat(32), "t"), "");
    wire.send("GET /v1/Configs HTTP/1.1", "Authorization: Bearer " + account.sid(), "");

    assertThat(account.requests()).isEmpty();
    assertThat(server.account().requests()).hasSize(before);
  }

  private String authorized(String requestLine, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return "%s\r\nHost: %s\r\n%s\r\n%s\r\n"
        .formatted(requestLine, wire.host(), wire.authorization(), more);
  }

  /** Sends text and no more, and reads until the server closes. */
  private String sendAndHangUp(String text) throws IOException {
    try (Socket socket = wire.connect()) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /v1/Configs FTP/9.9", "GET", "GET /v1/Con figs HTTP/1.1"})
  void whatTheParserRefusesIsNoCall(String requestLine) throws IOException {
    String answer = sendAndHangUp(authorized(requestLine));

    assertThat(answer).matches("(?s)|HTTP/1\\.[01] 400 .*").doesNotContain("Twilio", "{");
    assertThat(account.requests()).isEmpty();
  }

  /** Many times, since the end comes now with the head, now after it. */
  @RepeatedTest(100)
  void aBodyThatBreaksOffIsNoCall() throws IOException {
    String head = authorized("POST /v1/Configs HTTP/1.1", "Content-Length: 26");

    assertThat(sendAndHangUp(head + "Key=k&Value=v")).isEmpty();
    assertThat(account.requests()).isEmpty();
    assertThat(account.configs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"D\r\nKey=k&Value=v\r\n", "zz\r\nKey=k&Value=v\r\n0\r\n\r\n"})
  void aChunkedBodyThatIsBrokenIsNoCall(String body) throws IOException {
    String head = authorized("POST /v1/Configs HTTP/1.1", "Transfer-Encoding: chunked");

    for (int i = 0; i < 50; i++) {
      assertThat(sendAndHangUp(head + body)).isEmpty();
      assertThat(account.requests()).isEmpty();
      assertThat(account.configs()).isEmpty();
    }
  }
}
