package io.github.microvisorfake.tls;

import static io.github.microvisorfake.journal.HttpMethod.POST;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeFault;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.wire.RawHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of requests that are encrypted, on the port for HTTPS and in tunnels. */
@Timeout(60)
class SecureFaultsTest {

  private static final String HOST = "microvisor.twilio.com";
  private static final String FORM = "Key=k&Value=v";
  private static final Duration LONG = Duration.ofMinutes(9);

  private final MicrovisorServer server = MicrovisorServer.start();
  private final FakeAccount account = server.account();

  @AfterEach
  void close() {
    server.close();
  }

  private SSLSocket connect(boolean throughTunnel) throws IOException {
    int port = throughTunnel ? server.uri().getPort() : server.httpsUri().getPort();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(30_000);
    if (throughTunnel) {
      write(socket, "CONNECT " + HOST + ":443 HTTP/1.1\r\nHost: x\r\n\r\n");
      RawHttpClient.read(socket.getInputStream(), false);
    }
    SSLSocketFactory factory = server.certificateAuthority().sslContext().getSocketFactory();
    return (SSLSocket) factory.createSocket(socket, HOST, 443, true);
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  private String request(String line, String rest) {
    return line
        + " HTTP/1.1\r\nHost: "
        + HOST
        + "\r\n"
        + RawHttpClient.authorization(account.sid(), account.authToken())
        + "\r\n"
        + rest;
  }

  private String create() {
    return request("POST /v1/Configs", "Content-Length: " + FORM.length() + "\r\n\r\n" + FORM);
  }

  private String get(String path) {
    return request("GET " + path, "\r\n");
  }

  private void delayACreate(Socket socket) throws IOException {
    FakeFault fault = account.faults().add(Fault.delay(LONG));
    write(socket, create());
    while (fault.struck() == 0) {
      Thread.onSpinWait();
    }
  }

  private RecordedRequest onlyRequest() {
    while (account.requests().isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(account.requests()).hasSize(1);
    return account.requests().get(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void delaysKeepTheOrderOfPipelinedRequests(boolean throughTunnel) throws IOException {
    account.faults().add(Fault.delay(Duration.ofMillis(50)).times(2));
    try (Socket socket = connect(throughTunnel)) {
      write(socket, create() + get("/v1/Apps"));
      write(socket, get("/v1/Devices"));

      InputStream in = socket.getInputStream();
      assertThat(RawHttpClient.read(in, true).status()).isEqualTo(201);
      assertThat(RawHttpClient.read(in, true).body()).contains("\"apps\"");
      assertThat(RawHttpClient.read(in, true).body()).contains("\"devices\"");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aClientThatLeavesHasNothingApplied(boolean throughTunnel) throws IOException {
    try (Socket socket = connect(throughTunnel)) {
      delayACreate(socket);
    }

    assertThat(onlyRequest().fault().orElseThrow().isApplied()).isFalse();
    assertThat(account.configs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void closeEndsADelay(boolean throughTunnel) throws IOException {
    try (Socket socket = connect(throughTunnel)) {
      delayACreate(socket);

      server.close();

      assertThat(onlyRequest().status()).isEqualTo(RecordedRequest.UNDELIVERED);
      assertThat(account.configs()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void losesAResponse(boolean throughTunnel) throws IOException {
    account.faults().add(Fault.loseResponse().on(POST));
    try (Socket socket = connect(throughTunnel)) {
      write(socket, create());

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(account.config("k")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void truncatesALargeBodyAfterExactlyHalf(boolean throughTunnel) throws IOException {
    for (int i = 0; i < 1_000; i++) {
      account.addConfig("k" + i, "v".repeat(4_096));
    }
    account.faults().add(Fault.truncateBody());
    try (Socket socket = connect(throughTunnel)) {
      write(socket, get("/v1/Configs?PageSize=1000"));

      String text = new String(socket.getInputStream().readAllBytes(), US_ASCII);
      int length = Integer.parseInt(text.replaceAll("(?s).*?Content-Length: (\\d+)\r\n.*", "$1"));
      assertThat(text.length() - text.indexOf("\r\n\r\n") - 4).isEqualTo(length / 2);
    }
  }
}
