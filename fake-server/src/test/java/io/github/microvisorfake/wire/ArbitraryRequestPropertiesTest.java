package io.github.microvisorfake.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Any request gets a response, in Twilio's format or from the HTTP parser, and never a 500. */
class ArbitraryRequestPropertiesTest implements AutoCloseable {

  private static final List<String> HEADERS =
      List.of(
          "Host",
          "Authorization",
          "Content-Type",
          "Content-Encoding",
          "Accept",
          "Accept-Encoding",
          "Cookie",
          "Connection",
          "Upgrade",
          "Range",
          "Forwarded",
          "X-Forwarded-Host",
          "Origin",
          "If-None-Match",
          "Twilio-Client-Validation",
          "X");

  private final MicrovisorServer server = MicrovisorServer.start();
  private final FakeAccount account = server.account();
  private final RawHttpClient client = new RawHttpClient(account);

  ArbitraryRequestPropertiesTest() {
    account.addConfig("kept", "v");
    account.setAllowUpdates(true);
  }

  @Override
  public void close() {
    server.close();
  }

  @Provide
  Arbitrary<String> methods() {
    return Arbitraries.of("GET", "POST", "DELETE", "PUT", "get", "X");
  }

  /** Bytes as characters, with delimiters more frequent. */
  private static Arbitrary<String> bytes(String excluded) {
    List<Integer> telling = "%&=+/.;?#@:[]\"\\aF0{}".chars().boxed().toList();
    return Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.integers().between(0, 255)),
            Tuple.of(2, Arbitraries.of(telling)))
        .filter(octet -> excluded.indexOf(octet) < 0)
        .list()
        .ofMaxSize(40)
        .map(octets -> octets.stream().map(Character::toString).reduce("", String::concat));
  }

  @Provide
  Arbitrary<String> paths() {
    Arbitrary<String> starts =
        Arbitraries.of("", "/", "/v1/", "/v1/Configs", "/v1/Configs/", "/v1/Devices/", "http://");
    return Combinators.combine(starts, bytes(" \r\n")).as(String::concat).filter(p -> !p.isEmpty());
  }

  @Provide
  Arbitrary<String> queries() {
    Arbitrary<String> starts =
        Arbitraries.of("", "PageSize=", "Page=", "PageToken=", "PageToken=PA", "Page=1&PageSize=");
    return Combinators.combine(starts, bytes(" \r\n")).as(String::concat);
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<String> starts = Arbitraries.of("", "Key=", "Value=", "Key=k2&Value=", "Key");
    return Combinators.combine(starts, bytes("")).as(String::concat);
  }

  @Provide
  Arbitrary<String> headers() {
    return Combinators.combine(Arbitraries.of(HEADERS), bytes("\r\n"))
        .as((name, value) -> name + ": " + value);
  }

  @Property(tries = 400)
  void anyPathGetsAResponse(@ForAll("methods") String method, @ForAll("paths") String path) {
    check(send(method + " " + path, List.of(client.authorization()), ""));
  }

  @Property(tries = 300)
  void anyQueryGetsAResponse(@ForAll("methods") String method, @ForAll("queries") String query) {
    check(send(method + " /v1/Configs?" + query, List.of(client.authorization()), ""));
  }

  @Property(tries = 300)
  void anyFormGetsATwilioResponse(@ForAll("bodies") String body) {
    for (String path : List.of("/v1/Configs", "/v1/Secrets", "/v1/Configs/kept")) {
      ReceivedResponse response = send("POST " + path, List.of(client.authorization()), body);

      assertThat(response.header("Twilio-Request-Id")).isPresent();
      check(response);
    }
  }

  @Property(tries = 300)
  void anyHeadersGetAResponse(
      @ForAll("methods") String method, @ForAll List<@From("headers") String> headers) {
    check(send(method + " /v1/Configs", headers, "Key=k2&Value=v"));
  }

  private ReceivedResponse send(String line, List<String> headers, String body) {
    StringBuilder request = new StringBuilder(line).append(" HTTP/1.1\r\n");
    headers.forEach(header -> request.append(header).append("\r\n"));
    request.append("Content-Length: ").append(body.length()).append("\r\n\r\n").append(body);
    return client.send(request.toString().getBytes(ISO_8859_1));
  }

  private void check(ReceivedResponse response) {
    assertThat(response.status()).isBetween(200, 499);
    if (response.header("Twilio-Request-Id").isEmpty()) {
      assertThat(response.status()).isEqualTo(400);
    } else if (response.status() >= 300) {
      checkError(response);
    }
    assertThat(account.config("kept")).isPresent();
  }

  private static void checkError(ReceivedResponse response) {
    assertThat(response.header("Content-Type")).contains("application/json");
    assertThat(response.json().path("status").asInt()).isEqualTo(response.status());
    assertThat(response.code()).isGreaterThan(20_000);
    assertThat(response.json().path("message").asText()).isNotEmpty();
    assertThat(response.json().path("more_info").asText()).endsWith("/" + response.code());
    assertThat(response.explanation()).matches("[ -~]{1,1024}");
  }
}
