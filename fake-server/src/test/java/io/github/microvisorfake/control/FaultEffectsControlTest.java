package io.github.microvisorfake.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.microvisorfake.wire.RawHttpClient;
import io.github.microvisorfake.wire.ReceivedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that the control API arranges strike the requests of Twilio's API. */
@Timeout(60)
class FaultEffectsControlTest extends AbstractControlTest {

  private void arrange(String fault) {
    ReceivedResponse response = control.post(path + "faults", fault);
    assertThat(response.status()).as(response.body()).isEqualTo(201);
  }

  private ReceivedResponse create() {
    return api.post("/v1/Configs", RawHttpClient.keyValue("k", "v"));
  }

  /** Returns the name of the fault of the last request, and asserts that one request was struck. */
  private String struckBy() {
    assertThat(control.get(path + "faults").json().path("faults").path(0).path("struck").asInt())
        .isEqualTo(1);
    JsonNode requests = control.get(path + "requests").json().path("requests");
    return requests.path(requests.size() - 1).path("fault").asText();
  }

  @Test
  void status() {
    arrange("{'status': 503, 'retryAfter': 7}");

    ReceivedResponse response = create();

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.header("Retry-After")).contains("7");
    assertThat(account.configs()).isEmpty();
    assertThat(struckBy()).isEqualTo("status");
    assertThat(create().status()).isEqualTo(201);
  }

  @Test
  void delay() {
    arrange("{'delay': 'PT0.2S'}");

    long start = System.nanoTime();
    ReceivedResponse response = create();

    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(200_000_000L);
    assertThat(response.status()).isEqualTo(201);
    assertThat(struckBy()).isEqualTo("delay");
  }

  @ParameterizedTest
  @CsvSource({"before, 0", "after, 1"})
  void disconnect(String when, int configs) {
    arrange("{'disconnect': '" + when + "'}");

    assertThatThrownBy(this::create)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the connection closed without a response");
    assertThat(account.configs()).hasSize(configs);
    assertThat(struckBy()).isEqualTo("disconnect");
  }

  /** The server notices that the client closes its side, and closes the other. */
  @Test
  void noAnswer() throws IOException {
    arrange("{'noAnswer': true}");

    try (Socket socket = api.connect()) {
      String request =
          "GET /v1/Configs HTTP/1.1\r\nHost: %s\r\n%s\r\n\r\n"
              .formatted(api.host(), api.authorization());
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      while (account.faults().all().get(0).struck() == 0) {
        Thread.onSpinWait();
      }
      socket.shutdownOutput();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    while (account.requests().isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(struckBy()).isEqualTo("noAnswer");
  }

  @Test
  void truncate() {
    arrange("{'truncate': true}");

    assertThatThrownBy(this::create)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the response ended after");
    assertThat(account.configs()).hasSize(1);
    assertThat(struckBy()).isEqualTo("truncate");
  }

  @Test
  void malformed() {
    arrange("{'malformed': true}");

    ReceivedResponse response = create();

    assertThat(response.status()).isEqualTo(201);
    assertThatThrownBy(response::json).hasMessageStartingWith("not JSON");
    assertThat(struckBy()).isEqualTo("malformed");
  }

  @Test
  void limit() {
    arrange("{'limit': {'calls': 2, 'per': 'PT1H'}, 'retryAfter': 60, 'times': 1}");

    List<ReceivedResponse> responses =
        IntStream.range(0, 4).mapToObj(i -> api.get("/v1/Configs")).toList();

    assertThat(responses).extracting(ReceivedResponse::status).containsExactly(200, 200, 429, 429);
    assertThat(responses.get(2).header("Retry-After")).contains("60");
    assertThat(account.requests().get(3).fault().orElseThrow().name()).isEqualTo("limit");
    account.clock().advance(Duration.ofHours(2));
    assertThat(api.get("/v1/Configs").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'method': 'POST'                            | POST /v1/Configs | GET /v1/Configs",
        "'path': '/v1/Configs'                       | GET /v1/Configs  | GET /v1/Secrets",
        "'path': '/v1/Devices/*/Secrets'             | GET /v1/Devices/thermostat-1/Secrets | GET /v1/Devices/thermostat-1/Configs",
        "'method': 'GET', 'path': '/v1/Devices*'     | GET /v1/Devices  | GET /v1/Devices/thermostat-1"
      })
  void scopeSelectsTheRequests(String scope, String struck, String passed) {
    account.addDevice("thermostat-1");
    arrange("{'status': 500, 'times': 'always', " + scope + "}");

    assertThat(status(passed)).isNotEqualTo(500);
    assertThat(status(struck)).isEqualTo(500);
  }

  private int status(String methodAndPath) {
    String[] parts = methodAndPath.split(" ");
    return api.call(parts[0], parts[1]).status();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'status': 500}                                   | 500 200 200 200 200",
        "{'status': 500, 'times': 2}                       | 500 500 200 200 200",
        "{'status': 500, 'times': 'always'}                | 500 500 500 500 500",
        "{'status': 500, 'skip': 2}                        | 200 200 500 200 200",
        "{'status': 500, 'skip': 1, 'times': 2}            | 200 500 500 200 200",
        "{'status': 500, 'times': 2, 'probability': 1}     | 500 500 200 200 200",
        "{'status': 500, 'times': null, 'skip': null, 'method': null, 'delay': null} | 500 200 200 200 200"
      })
  void countsSelectTheRequests(String fault, String statuses) {
    arrange(fault);

    assertThat(statuses.split(" "))
        .containsExactlyElementsOf(
            IntStream.range(0, 5).mapToObj(i -> "" + api.get("/v1/Configs").status()).toList());
  }

  @Test
  void probabilitySelectsSomeRequests() {
    arrange("{'status': 500, 'times': 'always', 'probability': 0.5}");

    assertThat(IntStream.range(0, 200).map(i -> api.get("/v1/Configs").status()).boxed())
        .contains(200, 500);
  }
}
