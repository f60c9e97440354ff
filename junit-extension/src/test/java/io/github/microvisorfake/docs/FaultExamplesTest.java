package io.github.microvisorfake.docs;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThatThrownBy;
import static io.github.microvisorfake.journal.HttpMethod.DELETE;
import static io.github.microvisorfake.journal.HttpMethod.GET;
import static io.github.microvisorfake.journal.HttpMethod.POST;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import com.twilio.rest.microvisor.v1.AccountSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeFault;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import io.github.microvisorfake.junit.NoClientErrors;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The examples in {@code docs/faults.md}. */
@MicrovisorFake(devices = "thermostat-1")
@SuppressWarnings("NullAway.Init")
@Timeout(60)
class FaultExamplesTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @FromFake FakeAccount microvisor;

  @FromFake TwilioRestClient twilio;

  private HttpRequest.Builder request(String path) {
    String pair = microvisor.sid() + ":" + microvisor.authToken();
    String token = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(microvisor.uri() + path))
        .header("Authorization", "Basic " + token);
  }

  @Test
  void anOutage() {
    FakeFault outage = microvisor.faults().add(Fault.status(503).on(POST, "/v1/Secrets").times(2));

    AccountSecret.creator("root_ca", "0123").create(twilio); // Twilio's client tries three times

    assertThat(outage).struck(2);
    assertThat(microvisor).hasSecret("root_ca");
  }

  /** Stores a secret; if the response is lost, another attempt finds out what has happened. */
  private static void store(TwilioRestClient twilio, String key, String value) {
    for (int attempts = 3; attempts > 0; attempts--) {
      try {
        AccountSecret.creator(key, value).create(twilio);
        return;
      } catch (ApiException e) {
        boolean isStored = Integer.valueOf(409).equals(e.getStatusCode());
        if (isStored) {
          return;
        } else if (e.getStatusCode() != null) {
          throw e;
        }
      }
    }
    throw new IllegalStateException("no response to three attempts to store " + key);
  }

  @Test
  @NoClientErrors(allowed = 409)
  void theRetryingProvisioner() {
    microvisor.faults().add(Fault.loseResponse().on(POST, "/v1/Secrets"));

    store(twilio, "root_ca", "0123");

    assertThat(microvisor).hasSecret("root_ca").withValue("0123");
    assertThat(microvisor).received(POST, "/v1/Secrets").times(2);
  }

  @Test
  void theRetryingProvisionerAndALostRequest() {
    microvisor.faults().add(Fault.loseRequest().on(POST, "/v1/Secrets"));

    store(twilio, "root_ca", "0123");

    assertThat(microvisor).received(POST, "/v1/Secrets").withStatus(201).times(1);
  }

  /**
   * Sends a request until it is below the rate limit, with the pauses that the responses ask for.
   */
  private static HttpResponse<String> sendPatiently(HttpRequest request, Consumer<Duration> pause)
      throws IOException, InterruptedException {
    HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
    while (response.statusCode() == 429) {
      long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
      pause.accept(Duration.ofSeconds(seconds));
      response = HTTP.send(request, BodyHandlers.ofString());
    }
    return response;
  }

  @Test
  void aRateLimit() throws Exception {
    FakeFault limit =
        microvisor
            .faults()
            .add(Fault.rateLimit(10, Duration.ofMinutes(1)).retryAfter(Duration.ofSeconds(20)));

    for (int i = 0; i < 15; i++) {
      // A minute passes by the account's clock, milliseconds in real time.
      assertThat(
              sendPatiently(request("/v1/Apps").build(), microvisor.clock()::advance).statusCode())
          .isEqualTo(200);
    }

    assertThat(limit).struck(3);
  }

  @Test
  void aClientsTimeout() {
    microvisor.faults().add(Fault.noResponse().on(GET, "/v1/Devices/thermostat-1"));
    HttpRequest request =
        request("/v1/Devices/thermostat-1").timeout(Duration.ofMillis(200)).build();

    assertThatThrownBy(() -> HTTP.send(request, BodyHandlers.ofString()))
        .isInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void theEffects() {
    microvisor.faults().add(Fault.status(503).retryAfter(Duration.ofSeconds(30)));
    microvisor.faults().add(Fault.rateLimit(10, Duration.ofSeconds(1)));
    microvisor.faults().add(Fault.delay(Duration.ofMillis(500)));
    microvisor.faults().add(Fault.noResponse());
    microvisor.faults().add(Fault.loseRequest());
    microvisor.faults().add(Fault.loseResponse());
    microvisor.faults().add(Fault.truncateBody());
    microvisor.faults().add(Fault.malformedJson());
    assertThat(microvisor.faults().all()).hasSize(8);
  }

  @Test
  void theScope() {
    microvisor.faults().add(Fault.status(500).on(POST, "/v1/Devices/*/Secrets").skip(2).times(3));
    microvisor.faults().add(Fault.status(500).on(DELETE).always());
    microvisor.faults().add(Fault.status(500).onDevice("thermostat-1").probability(0.1).always());
    assertThat(microvisor.faults().all()).hasSize(3);
  }

  @Test
  void removal() {
    FakeFault fault = microvisor.faults().add(Fault.status(500).always());
    System.out.println(fault.struck());

    microvisor.faults().remove(fault);
    microvisor.faults().clear();

    assertThat(microvisor.faults().all()).isEmpty();
  }

  @Test
  void waiting() throws Exception {
    new Thread(() -> AccountConfig.creator("k", "v").create(twilio)).start();

    RecordedRequest created = microvisor.awaitRequest(POST, "/v1/Configs", Duration.ofSeconds(30));

    assertThat(created).hasStatus(201);
  }
}
