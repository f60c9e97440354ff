package io.github.microvisorfake.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedRequestTest {

  private static final RecordedHeader HEADER = new RecordedHeader("Host", "localhost");
  private static final RecordedParameter KEY = RecordedParameter.of("Key", "wifi");

  /** Sets every value to something other than its default. */
  private static RecordedRequestBuilder builder() {
    return RecordedRequest.builder()
        .number(7)
        .time(Instant.EPOCH.plusSeconds(1))
        .method("POST")
        .path("/v1/Configs")
        .parameters(List.of(KEY, RecordedParameter.withoutValue("Value")))
        .status(409)
        .code(20001)
        .explanation("there is one")
        .duration(Duration.ofMillis(1))
        .serverUri(URI.create("http://localhost:4030"))
        .requestHeaders(List.of(HEADER))
        .responseHeaders(List.of(HEADER, HEADER))
        .responseBody("{}");
  }

  @Test
  void returnsTheValuesThatWereSet() {
    RecordedRequest request = builder().build();

    assertThat(request.number()).isEqualTo(7);
    assertThat(request.time()).isEqualTo(Instant.EPOCH.plusSeconds(1));
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/v1/Configs");
    assertThat(request.parameters()).containsExactly(KEY, RecordedParameter.withoutValue("Value"));
    assertThat(request.status()).isEqualTo(409);
    assertThat(request.code()).isEqualTo(20001);
    assertThat(request.explanation()).contains("there is one");
    assertThat(request.duration()).isEqualTo(Duration.ofMillis(1));
    assertThat(request.serverUri()).hasToString("http://localhost:4030");
    assertThat(request.requestHeaders()).containsExactly(HEADER);
    assertThat(request.responseHeaders()).containsExactly(HEADER, HEADER);
    assertThat(request.responseBody()).contains("{}");
  }

  @Test
  void equalsARequestWithTheSameValues() {
    assertThat(builder().build())
        .isEqualTo(builder().build())
        .hasSameHashCodeAs(builder().build())
        .isNotEqualTo("7");
  }

  /** Fails for a new property that the builder does not copy, once the builder above sets it. */
  @Test
  void toBuilderKeepsEveryValue() {
    assertThat(builder().build().toBuilder().build()).isEqualTo(builder().build());
    assertThat(builder().build().toBuilder().status(0).build())
        .isEqualTo(builder().status(0).build());
  }

  @Test
  void differsInEachValue() {
    assertThat(
            List.of(
                builder().number(8).build(),
                builder().time(Instant.EPOCH).build(),
                builder().method("GET").build(),
                builder().path("/v1/Secrets").build(),
                builder().parameters(List.of(KEY)).build(),
                builder().status(404).build(),
                builder().code(0).build(),
                builder().explanation("there is another").build(),
                builder().duration(Duration.ZERO).build(),
                builder().serverUri(URI.create("http://localhost:1")).build(),
                builder().requestHeaders(List.of()).build(),
                builder().responseHeaders(List.of(HEADER)).build(),
                builder().responseBody("[]").build()))
        .doesNotContain(builder().build())
        .doesNotHaveDuplicates();
  }

  @Test
  void toStringIsOneLine() {
    assertThat(builder().build())
        .hasToString("7 POST /v1/Configs (Key=wifi, Value) 409 (20001): there is one");
    assertThat(RecordedRequest.builder().build()).hasToString("0 GET / 200");
  }

  @Test
  void toStringEscapesControlAndFormatCharacters() {
    String text = "\u001b\u202e\n";
    RecordedRequest request =
        RecordedRequest.builder()
            .method(text)
            .path(text)
            .parameters(List.of(RecordedParameter.of(text, text)))
            .explanation(text)
            .build();

    String escaped = "\\u001B\\u202E\\u000A";
    assertThat(request).hasToString("0 %1$s %1$s (%1$s=%1$s) 200: %1$s".replace("%1$s", escaped));
    assertThat(RecordedParameter.withoutValue(text)).hasToString(escaped);
  }

  @Test
  void copiesItsParameters() {
    List<RecordedParameter> parameters = new ArrayList<>(List.of(KEY));
    RecordedRequest request = RecordedRequest.builder().parameters(parameters).build();
    parameters.clear();

    assertThat(request.parameters()).containsExactly(KEY);
  }

  @Test
  void parametersWithTheSameNameAndValueAreEqual() {
    assertThat(KEY)
        .isEqualTo(RecordedParameter.of("Key", "wifi"))
        .hasSameHashCodeAs(RecordedParameter.of("Key", "wifi"))
        .isNotEqualTo(RecordedParameter.of("key", "wifi"))
        .isNotEqualTo(RecordedParameter.of("Key", "WiFi"))
        .isNotEqualTo(RecordedParameter.withoutValue("Key"))
        .isNotEqualTo("Key=wifi");
  }

  @Test
  void toStringOfAParameterIsOneLine() {
    assertThat(RecordedParameter.of("Key", "a\nb\u0085")).hasToString("Key=a\\u000Ab\\u0085");
    assertThat(RecordedParameter.withoutValue("Value")).hasToString("Value");
    assertThat(RecordedParameter.withoutValue("Value").value()).isEqualTo(Optional.empty());
  }

  @Test
  void toStringOfAHeaderIsOneLine() {
    assertThat(new RecordedHeader("X", "a\nb")).hasToString("X: a\\u000Ab");
  }
}
