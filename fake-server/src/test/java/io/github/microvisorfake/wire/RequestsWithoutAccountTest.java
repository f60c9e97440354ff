package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedParameter;
import io.github.microvisorfake.journal.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server keeps its latest requests without an account. */
class RequestsWithoutAccountTest {

  private static final int CAPACITY = 100;

  private final MicrovisorServer server = MicrovisorServer.start();
  private final FakeAccount account = server.addAccount();
  private final RawHttpClient client = new RawHttpClient(account);

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void keepsRequestsThatNameNoAccount() {
    send("/v1/Configs/none", "");
    send("/v1/Configs/other", RawHttpClient.authorization("AC" + "7".repeat(32), "t"));
    send("/v1/Configs/bearer", "Authorization: Bearer " + account.sid());

    assertThat(server.requestsWithoutAccount())
        .extracting(RecordedRequest::path)
        .containsExactly("/v1/Configs/none", "/v1/Configs/other", "/v1/Configs/bearer");
    assertThat(server.requestsWithoutAccount())
        .allSatisfy(
            request -> {
              assertThat(request.number()).isZero();
              assertThat(request.status()).isEqualTo(401);
              assertThat(request.explanation()).isPresent();
            });
  }

  @Test
  void leavesOutRequestsOfAccounts() {
    client.get("/v1/Configs");
    send("/v1/Configs", RawHttpClient.authorization(account.sid(), "wrong"));

    assertThat(server.requestsWithoutAccount()).isEmpty();
  }

  @Test
  void keepsNoValues() {
    client.send(
        "POST /v1/Configs HTTP/1.1",
        "Content-Type: application/x-www-form-urlencoded",
        "Key=k&Value=hunter2!");

    assertThat(server.requestsWithoutAccount().get(0).parameters())
        .containsExactly(
            RecordedParameter.withoutValue("Key"), RecordedParameter.withoutValue("Value"));
  }

  @Test
  void keepsTheLatestHundred() {
    for (int i = 0; i <= CAPACITY; i++) {
      send("/v1/Configs/" + i, "");
    }

    assertThat(server.requestsWithoutAccount())
        .hasSize(CAPACITY)
        .extracting(RecordedRequest::path)
        .startsWith("/v1/Configs/1")
        .endsWith("/v1/Configs/100");
  }

  @Test
  void accountReturnsThoseSinceItWasAddedOrCleared() {
    send("/v1/Configs/before", "");
    FakeAccount added = server.addAccount();
    assertThat(added.requestsWithoutAccount()).isEmpty();

    send("/v1/Configs/during", "");
    assertThat(added.requestsWithoutAccount())
        .extracting(RecordedRequest::path)
        .containsExactly("/v1/Configs/during");

    added.clearRequests();
    assertThat(added.requestsWithoutAccount()).isEmpty();
    assertThat(account.requestsWithoutAccount()).hasSize(2);
    assertThat(server.requestsWithoutAccount()).hasSize(2);
  }

  private void send(String path, String headerLines) {
    client.send("GET " + path + " HTTP/1.1", headerLines, "");
  }
}
