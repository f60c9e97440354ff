package io.github.microvisorfake.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.internal.store.RequestRecorder;
import io.github.microvisorfake.internal.store.RequestsWithoutAccount;
import io.github.microvisorfake.journal.RecordedParameter;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RecordedRequestBuilder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedDeliveryTest {

  private final List<RecordedRequest> received = new ArrayList<>();

  private static RecordedRequestBuilder request() {
    return RecordedRequest.builder()
        .number(7)
        .time(Instant.EPOCH.plusSeconds(1))
        .method("POST")
        .path("/v1/Configs")
        .parameters(List.of(RecordedParameter.of("Key", "wifi")))
        .duration(Duration.ofMillis(1));
  }

  @Test
  void undeliveredRequestKeepsTheExplanationThatWasNotSent() {
    fail(request().status(409).code(20001).explanation("the key exists").build());

    assertThat(received)
        .containsExactly(
            request()
                .status(RecordedRequest.UNDELIVERED)
                .explanation(
                    "the response with status 409 was not delivered: the connection was closed; its explanation: the key exists")
                .build());
  }

  @Test
  void undeliveredRequestWithoutAnExplanationHasTheStatusThatWasNotSent() {
    fail(request().status(201).build());

    assertThat(received)
        .containsExactly(
            request()
                .status(RecordedRequest.UNDELIVERED)
                .explanation(
                    "the response with status 201 was not delivered: the connection was closed")
                .build());
  }

  private void fail(RecordedRequest request) {
    RequestRecorder recorder = new RequestsWithoutAccount();
    RecordedDelivery.record(number -> request, recorder, Optional.of(received::add))
        .failed(new IOException("closed"));
  }
}
