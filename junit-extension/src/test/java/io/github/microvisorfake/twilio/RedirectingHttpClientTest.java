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

/** All parts of a request are forwarded to the server. */
class RedirectingHttpClientTest {

  private record ReceivedRequest(String method, String target, Headers headers, String body) {}

  private final List<ReceivedRequest> received = new ArrayList<>();
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
    received.add(
        new ReceivedRequest(
            exchange.getRequestMethod(), target, exchange.getRequestHeaders(), body));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  @Test
  void formParametersAreForwarded() {
    Request request = request(HttpMethod.POST, "/v1/Configs");
    request.addPostParam("Key", "a b&c");
    request.addPostParam("Key", "é");

    twilio.request(request);

    assertThat(received).hasSize(1);
    assertThat(received.get(0).method()).isEqualTo("POST");
    assertThat(received.get(0).target()).isEqualTo("/v1/Configs");
    assertThat(received.get(0).body()).isEqualTo("Key=a+b%26c&Key=%C3%A9");
    assertThat(received.get(0).headers().getFirst("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
  }

  @Test
  void queryParametersAreForwarded() {
    Request request = request(HttpMethod.GET, "/v1/Configs");
    request.addQueryParam("PageSize", "20");

    twilio.request(request);
    twilio.request(new Request(HttpMethod.GET, "https://microvisor.twilio.com/v1/A?Page=1&B=%2F"));

    assertThat(received)
        .extracting(ReceivedRequest::target)
        .containsExactly("/v1/Configs?PageSize=20", "/v1/A?Page=1&B=%2F");
  }

  @Test
  void credentialsAndUserAgentAreForwarded() {
    twilio.request(request(HttpMethod.DELETE, "/v1/Configs/k"));

    Headers headers = received.get(0).headers();
    assertThat(headers.get("Authorization")).containsExactly("Basic QUNtZTp0b2tlbg==");
    assertThat(headers.getFirst("User-Agent"))
        .startsWith("twilio-java/" + System.getProperty("expected.twilio") + " ")
        .endsWith("provisioner/1.0");
  }

  @Test
  void customHeadersAreForwarded() {
    Request request = request(HttpMethod.GET, "/v1/Configs");
    request.addHeaderParam("X-Mine", "1");

    twilio.request(request);

    assertThat(received.get(0).headers().get("X-Mine")).containsExactly("1");
  }

  @Test
  void urlWithoutPathIsRedirectedToTheRoot() {
    twilio.request(new Request(HttpMethod.GET, "https://microvisor.twilio.com"));

    assertThat(received.get(0).target()).isEqualTo("/");
  }

  private static Request request(HttpMethod method, String path) {
    return new Request(method, "microvisor", path);
  }
}
