package io.github.microvisorfake.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that use the server as a proxy call the real URLs. */
@SuppressWarnings("NullAway.Init")
class TunnelTest {

  private static final String HOST = "microvisor.twilio.com";

  private final List<RecordedRequest> received = new CopyOnWriteArrayList<>();
  private MicrovisorServer server;
  private FakeAccount account;

  @BeforeEach
  void start() {
    server = MicrovisorServer.builder().onRequest(received::add).start();
    account = server.account();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://microvisor.twilio.com/v1/Configs",
        "https://microvisor.com/v1/Configs",
        "https://microvisor.dublin.ie1.twilio.com/v1/Configs",
        "https://accounts.twilio.com/v1/Credentials/PublicKeys"
      })
  void clientCallsTheRealUrl(String url) throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .proxy(server.proxySelector())
            .sslContext(server.certificateAuthority().sslContext())
            .build();
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", authorization().split(": ")[1])
                .build(),
            BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"url\":\"" + url + "?");
    assertThat(account.requests()).hasSize(1);
  }

  private String authorization() {
    return RawHttpClient.authorization(account.sid(), account.authToken());
  }

  private Socket connect(String request) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort());
    socket.setSoTimeout(30_000);
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  private ReceivedResponse getThrough(Socket tunnel) throws IOException {
    SSLSocketFactory factory = server.certificateAuthority().sslContext().getSocketFactory();
    try (SSLSocket socket = (SSLSocket) factory.createSocket(tunnel, HOST, 443, true)) {
      String request =
          "GET /v1/Configs HTTP/1.1\r\nHost: " + HOST + "\r\n" + authorization() + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return RawHttpClient.read(socket.getInputStream(), true);
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONNECT microvisor.twilio.com:443 HTTP/1.1\r\nHost: microvisor.twilio.com:443\r\n\r\n",
        "CONNECT microvisor.twilio.com:443 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "CONNECT microvisor.twilio.com:443 HTTP/1.0\r\n\r\n",
        "CONNECT MICROVISOR.twilio.com:443 HTTP/1.1\r\nHost: x\r\nProxy-Connection: keep-alive\r\n\r\n"
      })
  void tunnelOpensForEveryKindOfClient(String request) throws Exception {
    try (Socket socket = connect(request)) {
      String head = head(socket.getInputStream());

      assertThat(head).matches("(?s)HTTP/1\\.[01] 200 .*").doesNotContain("Twilio-");
      assertThat(getThrough(socket).status()).isEqualTo(200);
    }
    assertThat(account.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com:443",
        "microvisor.twilio.com:80",
        "microvisor.twilio.com:8443",
        "twilio.com:443",
        "api.twilio.com.example.com:443",
        "localhost:443",
        "127.0.0.1:22",
        "[::1]:443",
        ":443",
        "x",
        "does-not-exist.invalid:443"
      })
  void otherTunnelsAreRejected(String target) throws Exception {
    try (Socket socket = connect("CONNECT " + target + " HTTP/1.1\r\nHost: x\r\n\r\n")) {
      assertThat(HttpsTest.text(socket.getInputStream()))
          .startsWith("HTTP/1.1 403 Forbidden")
          .contains("X-Microvisor-Fake-Explain: this fake opens tunnels only to its own hosts")
          .endsWith("do not send requests to " + target + " through it\n")
          .doesNotContain("Twilio-Request");
    }
    assertThat(server.requestsWithoutAccount()).isEmpty();
  }

  @Test
  void passwordsInTargetsAreNotShown() throws Exception {
    try (Socket socket = connect("CONNECT a:hunter2@b:443 HTTP/1.1\r\nHost: x\r\n\r\n")) {
      assertThat(HttpsTest.text(socket.getInputStream())).doesNotContain("hunter2");
    }
  }

  @Test
  void bytesAfterTheRequestBelongToTheTunnel() throws Exception {
    // A client hello of TLS 1.0 without extensions, which the server rejects with an alert.
    byte[] hello = new byte[] {0x16, 3, 1, 0, 4, 1, 0, 0, 0};
    try (Socket socket =
        connect(
            "CONNECT " + HOST + ":443 HTTP/1.1\r\nHost: x\r\n\r\n" + new String(hello, US_ASCII))) {
      head(socket.getInputStream());

      assertThat(socket.getInputStream().read()).as("the type of an alert").isEqualTo(21);
    }
  }

  @Test
  void connectIsReportedButInNoJournal() throws Exception {
    try (Socket socket = connect("CONNECT " + HOST + ":443 HTTP/1.1\r\nHost: x\r\n\r\n")) {
      head(socket.getInputStream());
      getThrough(socket);
    }
    server.close();

    assertThat(received).extracting(RecordedRequest::method).containsExactly("CONNECT", "GET");
    assertThat(received.get(0).path()).isEqualTo(HOST + ":443");
    assertThat(account.requests()).extracting(RecordedRequest::method).containsExactly("GET");
    assertThat(server.requestsWithoutAccount()).isEmpty();
  }

  @Test
  void closingTheServerClosesTunnels() throws Exception {
    try (Socket open = connect("CONNECT " + HOST + ":443 HTTP/1.1\r\nHost: x\r\n\r\n")) {
      head(open.getInputStream());
      server.close();

      assertThat(open.getInputStream().read()).isEqualTo(-1);
    }
  }
}
