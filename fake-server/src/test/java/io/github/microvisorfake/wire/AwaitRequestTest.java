package io.github.microvisorfake.wire;

import static io.github.microvisorfake.journal.HttpMethod.GET;
import static io.github.microvisorfake.journal.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.journal.RecordedRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AwaitRequestTest extends AbstractServerTest {

  private static final Duration HANG_GUARD = Duration.ofSeconds(30);

  @Test
  void returnsARequestThatIsAlreadyThereAtOnce() throws Exception {
    client.post("/v1/Secrets", "Key=a&Value=v");
    client.get("/v1/Apps");

    RecordedRequest request = account.awaitRequest(GET, "/v1/Apps", Duration.ZERO);

    assertThat(request).isEqualTo(account.requests().get(1));
  }

  @Test
  void returnsEachRequestOnceInTheirOrder() throws Exception {
    client.post("/v1/Secrets", "Key=a&Value=v");
    client.post("/v1/Secrets", "Key=b&Value=v");

    assertThat(account.awaitRequest(POST, "/v1/Secrets", Duration.ZERO).number()).isEqualTo(1);
    assertThat(account.awaitRequest(POST, "/v1/*", Duration.ZERO).number()).isEqualTo(2);
    assertThatThrownBy(() -> account.awaitRequest(POST, "/v1/Secrets", Duration.ZERO))
        .isInstanceOf(TimeoutException.class);
  }

  @Test
  void waitsForARequest() throws Exception {
    client.get("/v1/Devices");
    CompletableFuture<RecordedRequest> awaited = new CompletableFuture<>();
    Thread waiting = waitOnAnotherThread(awaited);
    client.post("/v1/Configs", "Key=a&Value=v");
    client.post("/v1/Secrets", "Key=a&Value=v");

    assertThat(awaited.get(30, TimeUnit.SECONDS).number()).isEqualTo(3);
    waiting.join();
  }

  /** Returns the thread when it waits. */
  private Thread waitOnAnotherThread(CompletableFuture<RecordedRequest> awaited) {
    Thread thread =
        new Thread(
            () -> {
              try {
                awaited.complete(account.awaitRequest(POST, "/v1/Secrets", HANG_GUARD));
              } catch (Exception e) {
                awaited.completeExceptionally(e);
              }
            });
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void interruptionEndsTheWait() {
    CompletableFuture<RecordedRequest> awaited = new CompletableFuture<>();

    waitOnAnotherThread(awaited).interrupt();

    assertThat(awaited)
        .failsWithin(HANG_GUARD)
        .withThrowableThat()
        .withCauseInstanceOf(InterruptedException.class);
  }

  @Test
  void aTimeoutTellsWhatArrived() {
    client.post("/v1/Configs", "Key=a&Value=v");

    assertThatThrownBy(() -> account.awaitRequest(POST, "/v1/Secrets", Duration.ofMillis(1)))
        .isInstanceOf(TimeoutException.class)
        .hasMessage(
            "no POST /v1/Secrets that no earlier call returned was received within PT0.001S; the last 1 of 1 requests in the journal:\n  1 POST /v1/Configs (Key=a, Value=v) 201");
  }

  @Test
  void aTimeoutTellsThatNothingArrived() {
    assertThatThrownBy(() -> account.awaitRequest(GET, "/v1/Apps", Duration.ZERO))
        .hasMessageEndingWith(
            "within PT0S; the account received no requests, the server 0 without an account");
  }

  @Test
  void findsADeviceByEitherNameAndDecodesThePath() throws Exception {
    String sid = account.addDevice("wohnung ä").sid();
    client.get("/v1/Devices/wohnung%20%C3%A4/Configs");
    client.get("/v1/Devices/" + sid + "/Configs");
    client.get("/v1/Devices/wohnung ä/Configs".replace(" ", "+"));

    for (int i = 1; i <= 3; i++) {
      String path = "/v1/Devices/" + (i == 1 ? sid : "wohnung ä") + "/Configs";
      assertThat(account.awaitRequest(GET, path, Duration.ZERO).number()).isEqualTo(i);
    }
  }

  @Test
  void forgetsRequestsThatWereCleared() throws Exception {
    client.get("/v1/Apps");
    account.clearRequests();
    client.get("/v1/Apps");

    assertThat(account.awaitRequest(GET, "/v1/Apps", Duration.ZERO).number()).isEqualTo(2);
  }

  @Test
  void rejectsWhatCannotBeAwaited() {
    assertThatThrownBy(() -> account.awaitRequest(GET, "v1/Apps", HANG_GUARD))
        .hasMessageStartingWith("no request can have the path 'v1/Apps'");
    assertThatThrownBy(() -> account.awaitRequest(GET, "/v1/Apps", Duration.ofSeconds(-1)))
        .hasMessage("the timeout PT-1S is negative; use zero to return at once");
  }
}
