package io.github.microvisorfake.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.accounts.v1.credential.PublicKey;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Clients that go through the server as a proxy. Runs with every version of Twilio's library. */
@MicrovisorFake
class TwilioRealUrlsTest {

  private static TwilioRestClient client(MicrovisorServer server, FakeAccount account) {
    return new TwilioRestClient.Builder(account.sid(), account.authToken())
        .httpClient(TwilioClients.httpClientThrough(server))
        .build();
  }

  @Test
  void clientCallsTheRealUrl(MicrovisorServer server, FakeAccount account) {
    Request request = new Request(HttpMethod.POST, "https://microvisor.twilio.com/v1/Configs");
    request.addPostParam("Key", "k");
    request.addPostParam("Value", "ä+b & c");

    assertThat(client(server, account).request(request).getContent())
        .contains("\"url\":\"https://microvisor.twilio.com/v1/Configs/k\"");
    assertThat(account.configs().get(0).value()).isEqualTo("ä+b & c");
  }

  @Test
  void deletionHasNoContent(MicrovisorServer server, FakeAccount account) {
    account.addConfig("k", "v");
    Request request = new Request(HttpMethod.DELETE, "https://microvisor.twilio.com/v1/Configs/k");

    assertThat(client(server, account).request(request).getStatusCode()).isEqualTo(204);
    assertThat(account.configs()).isEmpty();
  }

  @Test
  void clientReadsPublicKeys(MicrovisorServer server, FakeAccount account) {
    assertThat(PublicKey.reader().read(client(server, account))).isEmpty();
    assertThat(account.requests()).hasSize(1);
  }

  @Test
  void clientOfTheJdkCallsTheRealUrl(MicrovisorServer server) throws Exception {
    HttpClient client =
        HttpClient.newBuilder()
            .proxy(server.proxySelector())
            .sslContext(server.certificateAuthority().sslContext())
            .build();
    URI secrets = URI.create("https://microvisor.twilio.com/v1/Secrets");

    assertThat(
            client
                .send(HttpRequest.newBuilder(secrets).build(), BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void otherHostsAreNotReached(MicrovisorServer server, FakeAccount account) {
    Request request = new Request(HttpMethod.GET, "https://example.com/");

    assertThatThrownBy(() -> client(server, account).request(request))
        .isInstanceOf(ApiException.class);
  }
}
