package io.github.microvisorfake.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.Twilio;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeConfig;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that users build, with their settings. */
@MicrovisorFake
class TwilioClientsTest {

  @Test
  void clientOfAnAccountCallsItsServer(FakeAccount account) {
    TwilioRestClient twilio = TwilioClients.clientOf(account);

    AccountConfig.creator("k", "v").create(twilio);

    assertThat(twilio.getAccountSid()).isEqualTo(account.sid());
    assertThat(account.configs()).extracting(FakeConfig::key).containsExactly("k");
  }

  @Test
  void customClientCallsTheFake(FakeAccount account) {
    TwilioRestClient twilio = builder(account).build();

    AccountConfig.creator("k", "v").create(twilio);

    assertThat(AccountConfig.fetcher("k").fetch(twilio).getValue()).isEqualTo("v");
  }

  @ParameterizedTest
  @CsvSource({"ie1,", ",dublin", "ie1,dublin"})
  void regionAndEdgeDoNotChangeTheServer(String region, String edge, FakeAccount account) {
    TwilioRestClient twilio = builder(account).region(region).edge(edge).build();
    for (int i = 1; i <= 3; i++) {
      AccountConfig.creator("key-" + i, "v").create(twilio);
    }

    assertThat(AccountConfig.reader().pageSize(2).read(twilio)).hasSize(3);
  }

  /** Regions and edges change only hosts with dots. */
  @Test
  void serverUriCanContainAnIpAddress(FakeAccount account) {
    URI byNumber = URI.create("http://127.0.0.1:" + account.uri().getPort());
    TwilioRestClient twilio =
        new TwilioRestClient.Builder(account.sid(), account.authToken())
            .httpClient(TwilioClients.httpClientTo(byNumber))
            .region("ie1")
            .edge("dublin")
            .build();

    assertThat(AccountConfig.creator("k", "v").create(twilio).getUrl())
        .hasToString(byNumber + "/v1/Configs/k");
  }

  @Test
  void serverUriCanEndWithASlash(FakeAccount account) {
    TwilioRestClient twilio =
        new TwilioRestClient.Builder(account.sid(), account.authToken())
            .httpClient(TwilioClients.httpClientTo(URI.create(account.uri() + "/")))
            .build();

    AccountConfig.creator("k", "v").create(twilio);

    assertThat(account.config("k")).isPresent();
  }

  @Test
  void staticInitializationOfTheLibraryIsSupported(FakeAccount account) {
    Twilio.init(account.sid(), account.authToken());
    Twilio.setRestClient(builder(account).build());
    try {
      AccountConfig.creator("k", "v").create();
    } finally {
      Twilio.destroy();
    }

    assertThat(account.config("k")).isPresent();
  }

  @Test
  void clientsOfTwoServersAreIndependent(FakeAccount account, TwilioRestClient twilio) {
    try (MicrovisorServer second = MicrovisorServer.start()) {
      AccountConfig.creator("k", "first").create(twilio);
      AccountConfig.creator("k", "second").create(TwilioClients.clientOf(second.account()));

      assertThat(second.account().config("k").map(FakeConfig::value)).contains("second");
      assertThat(account.config("k").map(FakeConfig::value)).contains("first");
    }
  }

  @Test
  void closedServerCannotBeReached() {
    MicrovisorServer server = MicrovisorServer.start();
    TwilioRestClient twilio = TwilioClients.clientOf(server.account());
    server.close();

    assertThatThrownBy(() -> AccountConfig.fetcher("k").fetch(twilio))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("localhost:" + server.uri().getPort());
  }

  private static TwilioRestClient.Builder builder(FakeAccount account) {
    return new TwilioRestClient.Builder(account.sid(), account.authToken())
        .httpClient(TwilioClients.httpClientTo(account.uri()));
  }
}
