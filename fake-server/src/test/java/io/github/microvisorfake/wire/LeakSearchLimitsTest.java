package io.github.microvisorfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.leak.SecretLeak;
import io.github.microvisorfake.options.ServerOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A search of much content for many values takes seconds, and kept requests are bounded. */
@Timeout(60)
class LeakSearchLimitsTest {

  private final MicrovisorServer server =
      MicrovisorServer.start(ServerOptions.builder().detectLeaks(true).build());
  private final FakeAccount account = server.account();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void searchesMegabytesForThousandsOfSimilarValues() {
    String begin = "-----BEGIN PRIVATE KEY-----".repeat(20);
    String end = "-----END PRIVATE KEY-----".repeat(20);
    for (int i = 0; i < 5_000; i++) {
      account.addSecret("secret-" + i, begin + "number " + i + "." + end);
      account.addConfig("config-" + i, begin + begin + end + end + i);
    }
    account.addConfig("leak", begin + "number 4711." + end);

    assertThat(account.leakDetection().leaks())
        .extracting(SecretLeak::secret)
        .containsExactly("account/secret-4711");
  }

  @Test
  void keptRequestsCountTowardTheLimitOfTheJournal() {
    RawHttpClient client = new RawHttpClient(account);
    String body = "x=" + "y".repeat(65_000);

    for (int i = 0; i < 1_200; i++) {
      client.post("/v1/Configs", body);
    }

    assertThat(account.droppedRequestCount()).isBetween(150L, 400L);
    assertThat(account.leakDetection().unsearchedRequestCount())
        .isEqualTo(account.droppedRequestCount());
  }
}
