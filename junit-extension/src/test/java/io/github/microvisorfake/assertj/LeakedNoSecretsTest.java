package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.options.ServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeakedNoSecretsTest {

  private final MicrovisorServer server =
      MicrovisorServer.start(ServerOptions.builder().detectLeaks(true).journalCapacity(1).build());
  private final FakeAccount account = server.account();

  @AfterEach
  void closeServer() {
    server.close();
  }

  private void request() throws Exception {
    String pair = account.sid() + ":" + account.authToken();
    String credentials = Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(account.uri() + "/v1/Configs"))
            .header("Authorization", "Basic " + credentials)
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }

  @Test
  void passesWithoutALeak() {
    account.addSecret("wifi_password", "correct-horse");

    assertThat(account).leakedNoSecrets();
  }

  @Test
  void failsWithKeyAndPlaceButWithoutTheValue() {
    account.addSecret("wifi_password", "correct-horse");
    account.addConfig("url", "https://example.com/?password=correct-horse");

    assertThatThrownBy(() -> assertThat(account).as("rotation").leakedNoSecrets())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("[rotation]")
        .hasMessageContaining("not to have leaked the value of a secret")
        .hasMessageContaining("but found 1 leak:\n  secret account/wifi_password (fingerprint ")
        .hasMessageEndingWith(" as plain in config account/url")
        .message()
        .doesNotContain("correct-horse");
  }

  @Test
  void listsTheFirstOfManyLeaks() {
    account.addSecret("wifi_password", "correct-horse");
    for (int i = 0; i < 25; i++) {
      account.addConfig("k" + i, "correct-horse");
    }

    assertThatThrownBy(() -> assertThat(account).leakedNoSecrets())
        .hasMessageContaining("but found 25 leaks:\n")
        .hasMessageEndingWith("\n  and 5 more");
  }

  @Test
  void failsWithTheRemedyIfLeakDetectionIsOff() {
    account.leakDetection().setOn(false);

    assertThatThrownBy(() -> assertThat(account).leakedNoSecrets())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("but leak detection is off, so this cannot be verified")
        .hasMessageContaining("@MicrovisorFake(detectLeaks = true)")
        .hasMessageContaining("ServerOptionsBuilder.detectLeaks(true)");
  }

  @Test
  void failsIfRequestsWereNotSearched() throws Exception {
    request();
    assertThat(account).leakedNoSecrets();
    request();

    assertThatThrownBy(() -> assertThat(account).leakedNoSecrets())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("but this cannot be verified: 1 request could not be searched")
        .hasMessageContaining("clearRequests()");

    account.clearRequests();
    assertThat(account).leakedNoSecrets();
  }

  @Test
  void nullFails() {
    assertThatThrownBy(() -> assertThat((FakeAccount) null).leakedNoSecrets())
        .isInstanceOf(AssertionError.class);
  }
}
