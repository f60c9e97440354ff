package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RequestCounts;
import io.github.microvisorfake.options.ServerOptions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A full journal drops its oldest requests, counts them, and can be cleared. */
class FullJournalTest {

  private final MicrovisorServer server =
      MicrovisorServer.start(ServerOptions.builder().journalCapacity(3).build());
  private final FakeAccount account = server.account();
  private final RawHttpClient client = new RawHttpClient(account);

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void keepsTheLatestRequestsAndContinuesNumbering() {
    client.get("/v1/Configs/unknown");
    list(4);

    assertThat(account.requests()).extracting(RecordedRequest::number).containsExactly(3L, 4L, 5L);
    assertThat(account.droppedRequestCount()).isEqualTo(2);
  }

  @Test
  void countsDroppedRequestsByStatus() {
    client.get("/v1/Configs/unknown");
    list(3);
    client.get("/v1/Configs.json");

    RequestCounts counts = account.requestCounts();

    assertThat(counts).isEqualTo(RequestCounts.of(Map.of(404, 1L, 200, 4L), 1));
    assertThat(counts.total()).isEqualTo(5);
    assertThat(counts.withStatus(404)).isEqualTo(1);
    assertThat(counts.withStatus(500)).isZero();
  }

  @Test
  void countsSinceEarlierCountsExcludeThose() {
    client.get("/v1/Configs/unknown");
    RequestCounts before = account.requestCounts();
    list(1);

    assertThat(account.requestCounts().since(before))
        .isEqualTo(RequestCounts.of(Map.of(200, 1L), 0))
        .hasToString("RequestCounts[statuses={200=1}, explainedSuccesses=0]");
  }

  @Test
  void clearedJournalIsEmptyAndContinuesNumbersAndCounts() {
    list(4);

    account.clearRequests();

    assertThat(account.requests()).isEmpty();
    assertThat(account.droppedRequestCount()).isZero();
    list(1);
    assertThat(account.requests()).extracting(RecordedRequest::number).containsExactly(5L);
    assertThat(account.requestCounts().total()).isEqualTo(5);
  }

  @Test
  void accountsDoNotDropEachOthersRequests() {
    FakeAccount other = server.addAccount();
    new RawHttpClient(other).get("/v1/Configs");

    list(4);

    assertThat(other.requests()).hasSize(1);
    assertThat(other.droppedRequestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001, Integer.MIN_VALUE})
  void capacityOutOfRangeIsRejected(int capacity) {
    assertThatThrownBy(() -> ServerOptions.builder().journalCapacity(capacity))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "journal capacity " + capacity + " is out of range; choose 1 to 1000000 requests");
  }

  private void list(int times) {
    for (int i = 0; i < times; i++) {
      client.get("/v1/Configs");
    }
  }
}
