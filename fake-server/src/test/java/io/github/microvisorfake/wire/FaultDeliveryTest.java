package io.github.microvisorfake.wire;

import static io.github.microvisorfake.journal.HttpMethod.POST;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeFault;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.journal.RecordedFault;
import io.github.microvisorfake.journal.RecordedRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client of a struck request receives, byte by byte. */
@Timeout(60)
class FaultDeliveryTest extends AbstractSocketTest {

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMinutes(9);
  private static final String FORM = "Key=k&Value=v";

  private String create(String path) {
    return request(
        "POST " + path,
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + FORM.length()
            + "\r\n\r\n"
            + FORM);
  }

  private String received(String sent) throws IOException {
    try (Socket socket = client.connect()) {
      write(socket, sent);
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private RecordedRequest lastRequest() {
    return account.requests().get(account.requests().size() - 1);
  }

  private RecordedFault lastFault() {
    return lastRequest().fault().orElseThrow();
  }

  private void awaitRequests(int number) {
    while (account.requests().size() < number) {
      Thread.onSpinWait();
    }
  }

  @Test
  void losesARequest() throws IOException {
    FakeFault fault = account.faults().add(Fault.loseRequest().on(POST, "/v1/Configs"));

    assertThat(received(create("/v1/Configs"))).isEmpty();

    assertThat(account.configs()).isEmpty();
    assertThat(fault.struck()).isEqualTo(1);
    assertThat(lastFault()).isEqualTo(new RecordedFault("disconnect before", false, "nothing"));
    assertThat(lastRequest().toString())
        .isEqualTo(
            "1 POST /v1/Configs (Key, Value) 0 [fault 'disconnect before': not applied, delivered nothing]: an arranged fault closed the connection and lost this request");
  }

  @Test
  void losesAResponse() throws IOException {
    account.faults().add(Fault.loseResponse().on(POST, "/v1/Secrets"));

    assertThat(received(create("/v1/Secrets"))).isEmpty();

    assertThat(account.secrets()).extracting(FakeSecret::key).containsExactly("k");
    assertThat(lastRequest().status()).isEqualTo(RecordedRequest.UNDELIVERED);
    assertThat(lastRequest().toString())
        .isEqualTo(
            "1 POST /v1/Secrets (Key=k, Value) 0 [fault 'disconnect after': applied, delivered nothing]: an arranged fault closed the connection and lost the response with status 201");
    assertThat(client.post("/v1/Secrets", FORM).status()).isEqualTo(409);
  }

  @Test
  void losesTheResponseOfARequestThatFails() throws IOException {
    account.faults().add(Fault.loseResponse());

    assertThat(received(get("/v1/Configs/none"))).isEmpty();

    assertThat(lastRequest().explanation().orElseThrow()).endsWith("the response with status 404");
  }

  @Test
  void truncatesTheBody() throws IOException {
    account.faults().add(Fault.truncateBody());

    String text = received(create("/v1/Configs"));

    int length = Integer.parseInt(text.replaceAll("(?s).*Content-Length: (\\d+)\r\n.*", "$1"));
    String body = text.substring(text.indexOf("\r\n\r\n") + 4);
    assertThat(text).startsWith("HTTP/1.1 201 Created\r\n");
    assertThat(body).startsWith("{\"key\":\"k\",").hasSize(length / 2);
    assertThat(account.configs()).hasSize(1);
    assertThat(lastRequest().status()).isEqualTo(201);
    assertThat(lastFault())
        .isEqualTo(
            new RecordedFault(
                "truncate", true, length / 2 + " of " + length + " bytes of the body"));
  }

  @Test
  void sendsMalformedJson() {
    account.faults().add(Fault.malformedJson());

    ReceivedResponse response = client.post("/v1/Configs", FORM);

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.body()).startsWith("{\"key\":\"k\",").doesNotContain("}");
    assertThatThrownBy(response::json).hasMessageStartingWith("not JSON");
    assertThat(account.configs()).hasSize(1);
    assertThat(lastFault())
        .isEqualTo(new RecordedFault("malformed", true, "a body without its last character"));
    assertThat(lastRequest().explanation()).isEmpty();
  }

  @Test
  void aResponseWithoutABodyIsComplete() {
    account.addConfig("k", "v");
    account.addConfig("l", "v");
    account.faults().add(Fault.truncateBody());
    account.faults().add(Fault.malformedJson());

    assertThat(client.delete("/v1/Configs/k").status()).isEqualTo(204);
    assertThat(client.delete("/v1/Configs/l").status()).isEqualTo(204);
    assertThat(account.requests())
        .allSatisfy(
            request ->
                assertThat(request.fault().orElseThrow().delivered())
                    .isEqualTo("the complete response"));
  }

  @Test
  void breaksTheBodyOfAnErrorToo() throws IOException {
    account.faults().add(Fault.malformedJson());
    account.faults().add(Fault.truncateBody());

    assertThat(client.get("/v1/Configs/none").body())
        .startsWith("{\"code\":20404")
        .doesNotContain("}");
    assertThat(received(get("/v1/Configs/none"))).startsWith("HTTP/1.1 404").doesNotContain("}");
    assertThat(account.requests()).noneMatch(RecordedRequest::isArrangedError);
  }

  @Test
  void delaysARequest() throws IOException {
    account.faults().add(Fault.delay(SHORT));
    try (Socket socket = client.connect()) {
      long start = System.nanoTime();
      write(socket, create("/v1/Configs"));

      assertThat(RawHttpClient.read(socket.getInputStream(), true).status()).isEqualTo(201);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SHORT);
    }
    assertThat(lastFault()).isEqualTo(new RecordedFault("delay", true, "the complete response"));
    assertThat(lastRequest().duration()).isGreaterThanOrEqualTo(SHORT);
    assertThat(account.requests()).hasSize(1);
  }

  @Test
  void appliesADelayedRequestAfterTheDelay() throws IOException {
    account.faults().add(Fault.delay(SHORT).on(POST));
    try (Socket socket = client.connect()) {
      write(socket, create("/v1/Configs"));
      while (account.faults().all().get(0).struck() == 0) {
        Thread.onSpinWait();
      }
      account.addConfig("k", "first");

      assertThat(RawHttpClient.read(socket.getInputStream(), true).status()).isEqualTo(409);
    }
    assertThat(lastRequest().isArrangedError()).isFalse();
  }

  @Test
  void aClientThatLeavesDuringTheDelayHasNothingApplied() throws IOException {
    FakeFault fault = account.faults().add(Fault.delay(LONG));
    try (Socket socket = client.connect()) {
      write(socket, create("/v1/Configs"));
      while (fault.struck() == 0) {
        Thread.onSpinWait();
      }
      assertThat(account.requests()).isEmpty();
    }
    awaitRequests(1);

    assertThat(account.configs()).isEmpty();
    assertThat(lastRequest().status()).isEqualTo(RecordedRequest.UNDELIVERED);
    assertThat(lastRequest().toString())
        .endsWith(
            "0 [fault 'delay': not applied, delivered nothing]: the client closed the connection during an arranged delay of PT9M");
  }

  @Test
  void checksTheCredentialsAgainAfterTheDelay() throws IOException {
    account.faults().add(Fault.delay(SHORT));
    try (Socket socket = client.connect()) {
      write(socket, create("/v1/Configs"));
      while (account.faults().all().get(0).struck() == 0) {
        Thread.onSpinWait();
      }
      server.removeAccount(account);

      assertThat(RawHttpClient.read(socket.getInputStream(), true).status()).isEqualTo(401);
    }
  }

  @Test
  void givesNoResponse() throws IOException {
    FakeFault fault = account.faults().add(Fault.noResponse());
    try (Socket socket = client.connect()) {
      write(socket, create("/v1/Configs"));
      awaitRequests(1);
      socket.setSoTimeout(20);

      assertThatThrownBy(socket.getInputStream()::read).isInstanceOf(SocketTimeoutException.class);
      // The server reads on and closes when the client does.
      write(socket, get("/v1/Apps").repeat(2_000));
      socket.setSoTimeout(30_000);
      socket.shutdownOutput();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(account.configs()).isEmpty();
    assertThat(account.requests()).hasSize(1);
    assertThat(fault.struck()).isEqualTo(1);
    assertThat(lastFault()).isEqualTo(new RecordedFault("no response", false, "nothing"));
  }

  @ParameterizedTest
  @CsvSource({
    "status,    HTTP/1.1 503 Service Unavailable",
    "delay,     HTTP/1.1 201 Created",
    "truncate,  HTTP/1.1 201 Created",
    "malformed, HTTP/1.1 201 Created"
  })
  void supportsExpect100Continue(String effect, String statusLine) throws IOException {
    account.faults().add(fault(effect));

    assertThat(received(expecting(FORM)))
        .startsWith("HTTP/1.1 100 Continue\r\n\r\n" + statusLine + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"disconnect before", "disconnect after"})
  void closesTheConnectionAfter100Continue(String effect) throws IOException {
    account.faults().add(fault(effect));

    assertThat(received(expecting(FORM))).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    assertThat(account.configs()).hasSize(effect.endsWith("after") ? 1 : 0);
  }

  @Test
  void givesNoResponseAfter100Continue() throws IOException {
    account.faults().add(Fault.noResponse());
    try (Socket socket = client.connect()) {
      write(socket, expecting(FORM));
      awaitRequests(1);
      socket.shutdownOutput();

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
    }
    assertThat(account.configs()).isEmpty();
  }

  private String expecting(String body) {
    return request(
        "POST /v1/Configs",
        "Expect: 100-continue\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }

  private static Fault fault(String effect) {
    return switch (effect) {
      case "status" -> Fault.status(503);
      case "delay" -> Fault.delay(SHORT);
      case "truncate" -> Fault.truncateBody();
      case "malformed" -> Fault.malformedJson();
      case "disconnect before" -> Fault.loseRequest();
      default -> Fault.loseResponse();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "delay", "malformed"})
  void keepsTheConnectionAndTheOrderOfPipelinedRequests(String effect) throws IOException {
    account.faults().add(fault(effect).skip(1));
    try (Socket socket = client.connect()) {
      write(
          socket,
          create("/v1/Configs") + create("/v1/Secrets") + get("/v1/Apps") + get("/v1/Devices"));

      InputStream in = socket.getInputStream();
      assertThat(RawHttpClient.read(in, true).body()).contains("/v1/Configs/k");
      assertThat(RawHttpClient.read(in, true).status())
          .isEqualTo(effect.equals("status") ? 503 : 201);
      assertThat(RawHttpClient.read(in, true).body()).contains("\"apps\"");
      assertThat(RawHttpClient.read(in, true).body()).contains("\"devices\"");
      write(socket, get("/v1/Configs"));
      assertThat(RawHttpClient.read(in, true).body()).contains("\"configs\"");
    }
  }

  @Test
  void readsRequestsThatArriveDuringADelay() throws IOException {
    account.faults().add(Fault.delay(Duration.ofMillis(200)).times(2));
    try (Socket socket = client.connect()) {
      write(socket, create("/v1/Configs") + get("/v1/Ap"));
      while (account.faults().all().get(0).struck() == 0) {
        Thread.onSpinWait();
      }
      write(socket, get("/v1/Devices") + get("/v1/Secrets/a;b&c").substring(0, 20));
      write(socket, get("/v1/Secrets/a;b&c").substring(20));

      InputStream in = socket.getInputStream();
      assertThat(RawHttpClient.read(in, true).status()).isEqualTo(201);
      assertThat(RawHttpClient.read(in, true).status()).isEqualTo(404);
      assertThat(RawHttpClient.read(in, true).body()).contains("\"devices\"");
      assertThat(RawHttpClient.read(in, true).body()).contains("/Secrets/a;b&c was not found");
    }
  }

  @Test
  void respondsToMoreRequestsThanADelayKeeps() throws IOException {
    account.faults().add(Fault.delay(Duration.ofMillis(100)));
    int requests = 2_000;
    try (Socket socket = client.connect()) {
      write(socket, create("/v1/Configs"));
      Thread writer = new Thread(() -> writeAll(socket, get("/v1/Apps").repeat(requests)));
      writer.start();

      InputStream in = socket.getInputStream();
      assertThat(RawHttpClient.read(in, true).status()).isEqualTo(201);
      for (int i = 0; i < requests; i++) {
        assertThat(RawHttpClient.read(in, true).status()).isEqualTo(200);
      }
    }
  }

  private static void writeAll(Socket socket, String text) {
    try {
      write(socket, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void losesOnlyTheRestOfAPipeline() throws IOException {
    account.faults().add(Fault.loseResponse().on(POST));
    try (Socket socket = client.connect()) {
      write(socket, get("/v1/Apps") + create("/v1/Configs"));

      InputStream in = socket.getInputStream();
      assertThat(RawHttpClient.read(in, true).body()).contains("\"apps\"");
      assertThatThrownBy(() -> RawHttpClient.read(in, true)).isInstanceOf(EOFException.class);
    }
    assertThat(account.configs()).hasSize(1);
  }

  @Test
  void delaysChunkedBodies() throws IOException {
    account.faults().add(Fault.delay(SHORT));
    try (Socket socket = client.connect()) {
      write(
          socket,
          request(
                  "POST /v1/Configs",
                  "Transfer-Encoding: chunked\r\n\r\n5\r\nKey=k\r\n8\r\n&Value=v\r\n0\r\n\r\n")
              + get("/v1/Apps"));

      InputStream in = socket.getInputStream();
      assertThat(RawHttpClient.read(in, true).status()).isEqualTo(201);
      assertThat(RawHttpClient.read(in, true).body()).contains("\"apps\"");
    }
  }
}
