package io.github.microvisorfake.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import io.github.microvisorfake.wire.RawHttpClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTPS on a port of its own. */
@SuppressWarnings("NullAway.Init")
class HttpsTest {

  private MicrovisorServer server;
  private FakeAccount account;

  @BeforeEach
  void start() {
    server = MicrovisorServer.start();
    account = server.account();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private HttpClient client() {
    return HttpClient.newBuilder().sslContext(server.certificateAuthority().sslContext()).build();
  }

  private HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    String[] authorization =
        RawHttpClient.authorization(account.sid(), account.authToken()).split(": ");
    return client.send(
        request.header(authorization[0], authorization[1]).build(), BodyHandlers.ofString());
  }

  @Test
  void respondsWithUrlsOfItsAddress() throws Exception {
    URI uri = server.httpsUri();
    HttpResponse<String> response =
        send(
            client(),
            HttpRequest.newBuilder(uri.resolve("/v1/Configs"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("Key=k&Value=v")));

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.body()).contains("\"url\":\"" + uri + "/v1/Configs/k\"");
    assertThat(account.config("k")).isPresent();
    assertThat(uri.getScheme()).isEqualTo("https");
    assertThat(server.httpsUri()).isEqualTo(uri).isNotEqualTo(server.uri());
  }

  @Test
  void largeBodiesAndResponsesPass() throws Exception {
    URI uri = server.httpsUri().resolve("/v1/Configs");
    for (int i = 0; i < 100; i++) {
      account.addConfig("k" + i, "v".repeat(4_000));
    }

    assertThat(send(client(), HttpRequest.newBuilder(URI.create(uri + "?PageSize=100"))).body())
        .hasSizeGreaterThan(400_000);
    HttpRequest.Builder large =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("Key=k&Value=" + "x".repeat(60_000)));
    assertThat(send(client(), large).statusCode()).isEqualTo(400);
    assertThat(
            send(
                    client(),
                    HttpRequest.newBuilder(uri)
                        .POST(HttpRequest.BodyPublishers.ofString("x".repeat(3_000_000))))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void clientsThatDoNotTrustTheAuthorityFail() {
    assertThatThrownBy(
            () -> send(HttpClient.newHttpClient(), HttpRequest.newBuilder(server.httpsUri())))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void supportsBothProtocols(String protocol) throws Exception {
    assertThat(session(protocol, "localhost").getProtocol()).isEqualTo(protocol);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "microvisor.twilio.com",
        "accounts.twilio.com",
        "microvisor.com",
        "microvisor.dublin.ie1.twilio.com",
        "localhost"
      })
  void certificateHasTheRequestedName(String name) throws Exception {
    assertThat(session("TLSv1.3", name).getPeerCertificates()[0].toString())
        .contains("DNSName: " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "evil.microvisor.twilio.com.example.com"})
  void otherNamesGetTheCertificateOfLocalhost(String name) throws Exception {
    assertThat(session("TLSv1.3", name).getPeerCertificates()[0].toString())
        .contains("DNSName: localhost")
        .doesNotContain(name);
  }

  private SSLSession session(String protocol, String name) throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            server
                .certificateAuthority()
                .sslContext()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.httpsUri().getPort())) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setProtocols(new String[] {protocol});
      parameters.setServerNames(List.of(new SNIHostName(name)));
      socket.setSSLParameters(parameters);
      socket.setSoTimeout(30_000);
      socket.startHandshake();
      return socket.getSession();
    }
  }

  @Test
  void plainRequestGetsAReadable400() throws Exception {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.httpsUri().getPort())) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(
              "POST /v1/Configs HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na=b"
                  .getBytes(US_ASCII));

      assertThat(text(socket.getInputStream()))
          .startsWith("HTTP/1.1 400 Bad Request")
          .endsWith(
              "This port accepts HTTPS only, but the request was not encrypted. Use https:// in place of http://.\n");
    }
  }

  static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), US_ASCII);
  }

  @Test
  void tlsOnThePlainPortClosesTheConnection() throws Exception {
    try (SSLSocket socket =
        (SSLSocket)
            server
                .certificateAuthority()
                .sslContext()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      socket.setSoTimeout(30_000);
      assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
    }
    assertThat(new RawHttpClient(account).get("/v1/Apps").status()).isEqualTo(200);
  }

  @Test
  void portCanBeChosen() {
    int port = server.httpsUri().getPort();
    server.close();
    try (MicrovisorServer other =
        MicrovisorServer.start(ServerOptions.builder().httpsPort(port).build())) {
      assertThat(other.httpsUri()).hasPort(port);
    }
  }

  @Test
  void closedServerHasNoHttps() {
    server.close();

    assertThatThrownBy(server::httpsUri).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void authorityIsWrittenToFiles(@TempDir Path folder) throws Exception {
    CertificateAuthority authority = server.certificateAuthority();
    Path pem = authority.writePem(folder.resolve("ca.pem"));
    Path trust = authority.trustStore(folder.resolve("trust.p12"));

    assertThat(
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(pem))))
        .isEqualTo(authority.certificate());
    KeyStore store =
        KeyStore.getInstance(
            trust.toFile(), CertificateAuthority.TRUST_STORE_PASSWORD.toCharArray());
    assertThat(store.getCertificate(store.aliases().nextElement()))
        .isEqualTo((Certificate) authority.certificate());
    assertThat(authority.certificate().getBasicConstraints()).isZero();
    try (MicrovisorServer other = MicrovisorServer.start()) {
      assertThat(other.certificateAuthority()).isEqualTo(authority).hasSameHashCodeAs(authority);
    }
    assertThat(authority.toString()).startsWith("CertificateAuthority[CN=Microvisor Fake CA ");
  }
}
