package io.github.microvisorfake.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The control API can be called at the address of the server only: a web page could let a name of
 * its own resolve to this machine.
 */
class ControlHostTest extends AbstractControlTest {

  private static String port() {
    return Integer.toString(server.uri().getPort());
  }

  private static ReceivedResponse get(String target, String headerLines) {
    return get(control, "GET " + target + " HTTP/1.1", headerLines);
  }

  private static ReceivedResponse get(ControlClient client, String line, String headerLines) {
    String request =
        line.replace("PORT", port())
            + "\r\n"
            + headerLines.replace("PORT", port())
            + "\r\n"
            + client.authorization()
            + "\r\n\r\n";
    return client.http().send(request.getBytes(UTF_8));
  }

  private static void assertForbidden(ReceivedResponse response) {
    assertError(response, 403, "the header Host does not name this server", "--allow-host");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:PORT",
        "127.0.0.1:PORT",
        "[::1]:PORT",
        "LocalHost:PORT",
        "localhost.:PORT"
      })
  void acceptsTheAddressOfTheServer(String host) {
    assertThat(get("/_fake/accounts", "Host: " + host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:PORT",
        "Host: localhost.evil.example:PORT",
        "Host: localhost",
        "Host: localhost:80",
        "Host: localhost:1",
        "Host: 127.0.0.1",
        "Host: 127.0.0.2:PORT",
        "Host: 0.0.0.0:PORT",
        "Host: user@localhost:PORT",
        "Host: localhost:PORT@evil.example",
        "Host: localhost:PORT, evil.example",
        "Host: ",
        "Host: microvisor.twilio.com",
        "Host: microvisor.twilio.com:PORT",
        "Host: accounts.twilio.com",
        "Host: microvisor.com",
        "X-Forwarded-Host: localhost:PORT"
      })
  void rejectsOtherHosts(String header) {
    for (String call : new String[] {"accounts", "health", "ca.pem", "", "app.js"}) {
      assertForbidden(get("/_fake/" + call, header));
    }
  }

  @Test
  void rejectsARequestWithoutAHost() {
    assertForbidden(get(control, "GET /_fake/accounts HTTP/1.0", "Accept: */*"));
  }

  /** The name may contain credentials. */
  @Test
  void doesNotShowTheForeignName() {
    assertThat(get("/_fake/accounts", "Host: hunter2.example").body()).doesNotContain("hunter2");
  }

  @Test
  void hostOfATargetInAbsoluteFormCounts() {
    assertForbidden(get("http://evil.example/_fake/accounts", "Host: localhost:PORT"));
    assertForbidden(get("http://microvisor.twilio.com/_fake/accounts", "Host: localhost:PORT"));
    assertForbidden(get("http://localhost/_fake/accounts", "Host: localhost:PORT"));
    assertThat(get("http://localhost:PORT/_fake/accounts", "Host: evil.example").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "microvisor.twilio.com",
        "microvisor.twilio.com:443",
        "localhost",
        "localhost:443",
        "127.0.0.1",
        "localhost:PORT",
        "evil.example"
      })
  void rejectsCallsThroughATunnel(String host) throws IOException {
    String request =
        "GET /_fake/accounts HTTP/1.1\r\nHost: %s\r\n%s\r\n\r\n"
            .formatted(host.replace("PORT", port()), control.authorization());
    try (Socket socket = control.http().connect()) {
      socket
          .getOutputStream()
          .write(
              "CONNECT microvisor.twilio.com:443 HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
      readHead(socket.getInputStream());
      assertForbidden(sendEncrypted(socket, "microvisor.twilio.com", 443, request));
    }
  }

  private static void readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    assertThat(head).startsWith("HTTP/1.1 200 ");
  }

  private static ReceivedResponse sendEncrypted(
      Socket connection, String host, int port, String request) throws IOException {
    SSLSocketFactory factory = server.certificateAuthority().sslContext().getSocketFactory();
    try (Socket socket = factory.createSocket(connection, host, port, true)) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return RawHttpClient.read(socket.getInputStream(), true);
    }
  }

  @Test
  void isAvailableOverHttpsAtThePortOfHttps() throws IOException {
    int httpsPort = server.httpsUri().getPort();

    assertThat(getOverHttps("localhost:" + httpsPort).status()).isEqualTo(200);
    assertForbidden(getOverHttps("localhost:" + port()));
    assertForbidden(getOverHttps("localhost"));
    assertForbidden(getOverHttps("microvisor.twilio.com"));
  }

  private static ReceivedResponse getOverHttps(String host) throws IOException {
    int httpsPort = server.httpsUri().getPort();
    String request =
        "GET /_fake/accounts HTTP/1.1\r\nHost: %s\r\nOrigin: https://%s\r\n%s\r\n\r\n"
            .formatted(host, host, control.authorization());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), httpsPort)) {
      return sendEncrypted(socket, "localhost", httpsPort, request);
    }
  }

  @Test
  void acceptsNamesThatTheOptionAllows() {
    ServerOptions options =
        ServerOptions.builder().console(true).allowedHosts(Set.of("Build.example")).build();
    try (MicrovisorServer other = MicrovisorServer.start(options)) {
      ControlClient client = new ControlClient(other);

      for (String host : new String[] {"build.example", "BUILD.example:8080", client.host()}) {
        assertThat(get(client, "GET /_fake/accounts HTTP/1.1", "Host: " + host).status())
            .isEqualTo(200);
      }
      assertForbidden(get(client, "GET /_fake/accounts HTTP/1.1", "Host: a.build.example"));
      assertThat(
              get(
                      client,
                      "GET /_fake/accounts HTTP/1.1",
                      "Host: build.example\r\nOrigin: http://build.example")
                  .status())
          .isEqualTo(200);
      assertError(
          get(
              client,
              "GET /_fake/accounts HTTP/1.1",
              "Host: build.example\r\nOrigin: http://localhost:" + other.uri().getPort()),
          403);
    }
  }

  /** Clients call these names through the fake as a proxy, so pages of other sites could too. */
  @Test
  void optionAllowsNoNameOfTwilio() {
    ServerOptions options =
        ServerOptions.builder().console(true).allowedHosts(Set.of("microvisor.twilio.com")).build();
    try (MicrovisorServer other = MicrovisorServer.start(options)) {
      assertForbidden(
          get(
              new ControlClient(other),
              "GET /_fake/accounts HTTP/1.1",
              "Host: microvisor.twilio.com"));
    }
  }
}
