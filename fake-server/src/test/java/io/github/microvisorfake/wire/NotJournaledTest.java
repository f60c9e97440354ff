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

/** Requests that are in no journal: they name no account or are incomplete or malformed. */
class NotJournaledTest {

  private static MicrovisorServer server;

  private FakeAccount account;
  private RawHttpClient client;

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
    client = new RawHttpClient(account);
  }

  @Test
  void requestWithoutAnAccountIsInNoJournal() {
    int before = server.account().requests().size();

    client.send("GET /v1/Configs HTTP/1.1", "", "");
    client.send(
        "GET /v1/Configs HTTP/1.1", RawHttpClient.authorization("AC" + "7".repeat(32), "t"), "");
    client.send("GET /v1/Configs HTTP/1.1", "Authorization: Bearer " + account.sid(), "");

    assertThat(account.requests()).isEmpty();
    assertThat(server.account().requests()).hasSize(before);
  }

  private String authorized(String requestLine, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return "%s\r\nHost: %s\r\n%s\r\n%s\r\n"
        .formatted(requestLine, client.host(), client.authorization(), more);
  }

  /** Sends a text, shuts down the output and reads until the server closes the connection. */
  private String sendAndShutDownOutput(String text) throws IOException {
    try (Socket socket = client.connect()) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /v1/Configs FTP/9.9", "GET", "GET /v1/Con figs HTTP/1.1"})
  void requestThatTheParserRejectsIsInNoJournal(String requestLine) throws IOException {
    String response = sendAndShutDownOutput(authorized(requestLine));

    assertThat(response).matches("(?s)|HTTP/1\\.[01] 400 .*").doesNotContain("Twilio", "{");
    assertThat(account.requests()).isEmpty();
  }

  /** Repeated, because the end of the stream arrives together with the head or after it. */
  @RepeatedTest(100)
  void requestWithAnIncompleteBodyIsInNoJournal() throws IOException {
    String head = authorized("POST /v1/Configs HTTP/1.1", "Content-Length: 26");

    assertThat(sendAndShutDownOutput(head + "Key=k&Value=v")).isEmpty();
    assertThat(account.requests()).isEmpty();
    assertThat(account.configs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"D\r\nKey=k&Value=v\r\n", "zz\r\nKey=k&Value=v\r\n0\r\n\r\n"})
  void requestWithABrokenChunkedBodyIsInNoJournal(String body) throws IOException {
    String head = authorized("POST /v1/Configs HTTP/1.1", "Transfer-Encoding: chunked");

    for (int i = 0; i < 50; i++) {
      assertThat(sendAndShutDownOutput(head + body)).isEmpty();
      assertThat(account.requests()).isEmpty();
      assertThat(account.configs()).isEmpty();
    }
  }
}
