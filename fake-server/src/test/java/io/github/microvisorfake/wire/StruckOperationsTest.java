package io.github.microvisorfake.wire;

import static io.github.microvisorfake.journal.HttpMethod.HEAD;
import static io.github.microvisorfake.journal.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeApiKey;
import io.github.microvisorfake.FakeFault;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.signing.ClientValidation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of unusual requests, and accounts that change during a delay. */
@Timeout(60)
class StruckOperationsTest extends AbstractSocketTest {

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final String UPLOAD =
      "--x\r\nContent-Disposition: form-data; name=\"File\"; filename=\"a.zip\"\r\n\r\nPK\u0003\u0004\r\n--x--\r\n";

  private ReceivedResponse upload() {
    return client.send(
        "POST /v1/Apps HTTP/1.1",
        client.authorization() + "\r\nContent-Type: multipart/form-data; boundary=x",
        UPLOAD);
  }

  private String keysPath() {
    return "/2010-04-01/Accounts/" + account.sid() + "/Keys.json";
  }

  private RecordedRequest lastRequest() {
    return account.requests().get(account.requests().size() - 1);
  }

  private static void awaitStrike(FakeFault fault) {
    while (fault.struck() == 0) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncate", "malformed"})
  void aResponseToHeadIsComplete(String effect) {
    account
        .faults()
        .add((effect.equals("truncate") ? Fault.truncateBody() : Fault.malformedJson()).on(HEAD));
    String whole = client.call("HEAD", "/v1/Apps").header("Content-Length").orElse("none");
    account.faults().clear();

    ReceivedResponse response = client.call("HEAD", "/v1/Apps");

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Content-Length").orElse("none")).isEqualTo(whole);
    assertThat(account.requests().get(0).fault().orElseThrow().delivered())
        .isEqualTo("the complete response");
  }

  @Test
  void delaysAnUpload() {
    account.faults().add(Fault.delay(SHORT).on(POST, "/v1/Apps"));

    assertThat(upload().status()).isEqualTo(201);
    assertThat(account.apps()).hasSize(1);
  }

  @Test
  void losesAnUploadOrItsResponse() {
    account.faults().add(Fault.loseRequest());
    account.faults().add(Fault.loseResponse());

    for (int stored = 0; stored <= 1; stored++) {
      assertThatThrownBy(this::upload).isInstanceOf(UncheckedIOException.class);
      assertThat(account.apps()).hasSize(stored);
    }
  }

  @Test
  void losesTheResponseWithANewApiKeyAndDoesNotRecordItsSecret() {
    account.faults().add(Fault.loseResponse());
    account.faults().add(Fault.malformedJson().onPath(keysPath().replace(".json", "")));

    assertThatThrownBy(() -> client.call("POST", keysPath()))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(client.call("POST", keysPath()).status()).isEqualTo(201);

    assertThat(account.apiKeys()).hasSize(2);
    String recorded =
        account.requests().stream()
            .map(request -> request + " " + request.responseBody())
            .collect(Collectors.joining("\n"));
    assertThat(recorded)
        .doesNotContain(account.apiKeys().stream().map(FakeApiKey::secret).toList());
  }

  @Test
  void strikesNoRequestWithoutARequiredSignature() {
    account.setClientValidation(ClientValidation.REQUIRED);
    FakeFault fault = account.faults().add(Fault.status(503));

    assertThat(client.get("/v1/Apps").status()).isEqualTo(401);
    assertThat(fault.struck()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/Apps HTTP/1.0",
        "GET /v1/Apps HTTP/1.1\r\nConnection: close",
        "GET /v1/Apps HTTP/1.0\r\nConnection: keep-alive"
      })
  void delaysRequestsOfEveryKindOfConnection(String requestLine) {
    account.faults().add(Fault.delay(SHORT));

    assertThat(client.send(requestLine, client.authorization(), "").status()).isEqualTo(200);
  }

  @Test
  void aRateLimitLetsTheFirstRequestsPassUncounted() {
    FakeFault limit =
        account.faults().add(Fault.rateLimit(2, Duration.ofHours(1)).skip(2).times(1));

    assertThat(IntStream.range(0, 6).map(i -> client.get("/v1/Apps").status()))
        .containsExactly(200, 200, 200, 200, 429, 429);
    assertThat(limit.struck()).isEqualTo(2);
  }

  @Test
  void aRequestThatIsRejectedAfterADelayHasItsFault() throws IOException {
    FakeFault fault = account.faults().add(Fault.delay(SHORT));
    try (Socket socket = client.connect()) {
      write(socket, get("/v1/Apps"));
      awaitStrike(fault);
      account.setClientValidation(ClientValidation.REQUIRED);

      assertThat(RawHttpClient.read(socket.getInputStream(), true).status()).isEqualTo(401);
    }
    assertThat(lastRequest().fault().orElseThrow().toString())
        .isEqualTo("fault 'delay': applied, delivered the complete response");
    assertThat(lastRequest().isArrangedError()).isFalse();
  }

  @Test
  void aClientThatLeavesAfterItsAccountWasRemovedIsNoRejectedRequest() throws IOException {
    FakeFault fault = account.faults().add(Fault.delay(Duration.ofMinutes(9)));
    try (Socket socket = client.connect()) {
      write(socket, get("/v1/Apps"));
      awaitStrike(fault);
      server.removeAccount(account);
    }
    while (account.requests().isEmpty()) {
      Thread.onSpinWait();
    }

    assertThat(lastRequest().toString())
        .isEqualTo(
            "1 GET /v1/Apps 0 [fault 'delay': not applied, delivered nothing]: the client closed the connection during an arranged delay of PT9M");
    assertThat(server.requestsWithoutAccount()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/Credentials/PublicKeys", "/v1/Credentials/PublicKeys/"})
  void theSlashAfterTheListOfPublicKeysDoesNotMatter(String path) throws Exception {
    FakeFault fault = account.faults().add(Fault.status(500).onPath(path).always());

    assertThat(client.post("/v1/Credentials/PublicKeys", "").status()).isEqualTo(500);
    assertThat(client.post("/v1/Credentials/PublicKeys/", "").status()).isEqualTo(500);

    assertThat(fault.struck()).isEqualTo(2);
    assertThat(account.awaitRequest(POST, path, Duration.ZERO).number()).isEqualTo(1);
    assertThat(account.awaitRequest(POST, path, Duration.ZERO).number()).isEqualTo(2);
  }
}
