package io.github.microvisorfake.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives at a server to which requests are redirected: all that the client gave. */
class RedirectingHttpClientTest {

  private record Arrived(String method, String target, Headers headers, String body) {}

  private final List<Arrived> arrived = new ArrayList<>();
  private HttpServer server;
  private TwilioRestClient twilio;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::record);
    server.start();
    URI uri = URI.create("http://localhost:" + server.getAddress().getPort());
    twilio =
        new TwilioRestClient.Builder("ACme", "token")
            .httpClient(TwilioClients.httpClientTo(uri))
            .userAgentExtensions(List.of("provisioner/1.0"))
            .build();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void record(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String target = exchange.getRequestURI().toString();
    arrived.add(
        new Arrived(exchange.getRequestMethod(), target, exchange.getRequestHeaders(), body));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Test
  void aFormArrivesWhole() {
    Request request = request(HttpMethod.POST, "/v1/Configs");
    request.addPostParam("Key", "a b&c");
    request.addPostParam("Key", "é");

    twilio.request(request);

    assertThat(arrived).hasSize(1);
    assertThat(arrived.get(0).method()).isEqualTo("POST");
    assertThat(arrived.get(0).target()).isEqualTo("/v1/Configs");
    assertThat(arrived.get(0).body()).isEqualTo("Key=a+b%26c&Key=%C3%A9");
    assertThat(arrived.get(0).headers().getFirst("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
  }

  @Test
  void aQueryArrivesWhole() {
    Request request = request(HttpMethod.GET, "/v1/Configs");
    request.addQueryParam("PageSize", "20");

    twilio.request(request);
    twilio.request(new Request(HttpMethod.GET, "https://microvisor.twilio.com/v1/A?Page=1&B=%2F"));

    assertThat(arrived)
        .extracting(Arrived::target)
        .containsExactly("/v1/Configs?PageSize=20", "/v1/A?Page=1&B=%2F");
  }

  @Test
  void credentialsAndUserAgentArrive() {
    twilio.request(request(HttpMethod.DELETE, "/v1/Configs/k"));

    Headers headers = arrived.get(0).headers();
    assertThat(headers.get("Authorization")).containsExactly("Basic QUNtZTp0b2tlbg==");
    assertThat(headers.getFirst("User-Agent"))
        .startsWith("twilio-java/" + System.getProperty("expected.twilio") + " ")
        .endsWith("provisioner/1.0");
  }

  @Test
  void theUsersOwnHeadersArrive() {
    Request request = request(HttpMethod.GET, "/v1/Configs");
    request.addHeaderParam("X-Mine", "1");

    twilio.request(request);

    assertThat(arrived.get(0).headers().get("X-Mine")).containsExactly("1");
  }

  @Test
  void anAddressWithoutAPathIsTheServersRoot() {
    twilio.request(new Request(HttpMethod.GET, "https://microvisor.twilio.com"));

    assertThat(arrived.get(0).target()).isEqualTo("/");
  }

  private static Request request(HttpMethod method, String path) {
    return new Request(method, "microvisor", path);
  }
}
