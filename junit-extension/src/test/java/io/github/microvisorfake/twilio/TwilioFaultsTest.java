package io.github.microvisorfake.twilio;

import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static io.github.microvisorfake.journal.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeFault;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.junit.FromFake;
import io.github.microvisorfake.junit.MicrovisorFake;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How Twilio's Java client, and the JDK's HTTP client, experience arranged faults. */
@MicrovisorFake
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class TwilioFaultsTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @FromFake FakeAccount account;

  @FromFake TwilioRestClient twilio;

  private AccountConfig create() {
    return AccountConfig.creator("k", "v").create(twilio);
  }

  private HttpResponse<String> post() throws IOException, InterruptedException {
    String pair = account.sid() + ":" + account.authToken();
    String token = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(account.uri() + "/v1/Configs"))
            .header("Authorization", "Basic " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("Key=k&Value=v"))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private ApiException failure() {
    ApiException failure = catchThrowableOfType(ApiException.class, this::create);
    assertThat(failure).isNotNull();
    return failure;
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 599})
  void javaSendsThreeAttemptsForEach5xx(int status) {
    FakeFault fault = account.faults().add(Fault.status(status).always());

    assertThat(failure().getStatusCode()).isEqualTo(status);

    assertThat(fault).struck(3);
    assertThat(account).received(POST, "/v1/Configs").withStatus(status).times(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409, 429})
  void javaSendsOneAttemptForA4xx(int status) {
    FakeFault fault = account.faults().add(Fault.status(status).always());

    ApiException failure = failure();

    assertThat(failure.getStatusCode()).isEqualTo(status);
    assertThat(fault).struck(1);
  }

  @Test
  void javaDoesNotRetryOverARateLimit() {
    account.faults().add(Fault.rateLimit(1, Duration.ofMinutes(1)));
    create();

    assertThat(failure().getCode()).isEqualTo(20429);
    assertThat(account).received(POST, "/v1/Configs").withStatus(429).times(1);
  }

  @Test
  void javaReportsALostRequestWithoutAStatus() {
    account.faults().add(Fault.loseRequest());

    assertThat(failure().getStatusCode()).isNull();

    assertThat(account).hasNoConfig("k");
    assertThat(account).received(POST, "/v1/Configs").times(1);
  }

  @Test
  void javaReportsALostResponseWithoutAStatus() {
    account.faults().add(Fault.loseResponse());

    assertThat(failure().getStatusCode()).isNull();

    assertThat(account).hasConfig("k");
    assertThat(account).received(POST, "/v1/Configs").times(1);
  }

  @Test
  void javaReportsABrokenBodyAsAFailure() {
    account.faults().add(Fault.malformedJson());
    account.faults().add(Fault.truncateBody());

    assertThatThrownBy(this::create).isInstanceOf(RuntimeException.class);
    account.removeConfig("k");
    assertThatThrownBy(this::create).isInstanceOf(RuntimeException.class);
    assertThat(account).hasConfig("k");
  }

  @Test
  void javaWaitsForADelayedResponse() {
    account.faults().add(Fault.delay(Duration.ofMillis(50)));

    assertThat(create().getKey()).isEqualTo("k");
    assertThat(account.requests()).hasSize(1).allMatch(request -> request.fault().isPresent());
  }

  @Test
  void theJdkReceivesAnArrangedStatus() throws Exception {
    account.faults().add(Fault.status(429).retryAfter(Duration.ofSeconds(7)));

    HttpResponse<String> response = post();

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("Retry-After")).contains("7");
  }

  @Test
  void theJdkReportsADroppedConnection() {
    account.faults().add(Fault.loseRequest());
    account.faults().add(Fault.loseResponse());

    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(account).hasNoConfig("k");
    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    assertThat(account).hasConfig("k");
    assertThat(account.requests()).extracting(RecordedRequest::status).containsExactly(0, 0);
  }

  @Test
  void theJdkReportsATruncatedBodyAndReadsMalformedJson() throws Exception {
    account.faults().add(Fault.truncateBody());
    account.faults().add(Fault.malformedJson());

    assertThatThrownBy(this::post).isInstanceOf(IOException.class);
    account.removeConfig("k");
    assertThat(post().body()).startsWith("{\"key\":\"k\"").doesNotContain("}");
  }

  @Test
  void theJdkWaitsForADelayedResponse() throws Exception {
    account.faults().add(Fault.delay(Duration.ofMillis(50)));

    assertThat(post().statusCode()).isEqualTo(201);
  }
}
