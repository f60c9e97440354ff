package io.github.microvisorfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.journal.RecordedRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LogFormatTest {

  private static final RecordedRequest REQUEST =
      RecordedRequest.builder()
          .accountSid("AC1")
          .method("G\u001bT")
          .path("/v1/caf\u00e9\u007f\u009b\u202e\u2028\ud83d")
          .status(404)
          .code(20404)
          .explanation("none\n")
          .build();

  @Test
  void textIsOneLineOfVisibleCharacters() {
    assertThat(LogFormat.TEXT.line(REQUEST))
        .isEqualTo(
            "1970-01-01T00:00:00Z AC1 G\\u001BT /v1/caf\u00e9\\u007F\\u009B\\u202E\\u2028\\uD83D 404 20404"
                + " 0.0ms: none\\u000A");
  }

  @Test
  void jsonIsOneLineOfPrintableAscii() {
    assertThat(LogFormat.JSON.line(REQUEST))
        .isEqualTo(
            "{\"time\":\"1970-01-01T00:00:00Z\",\"accountSid\":\"AC1\",\"method\":\"G\\u001BT\","
                + "\"path\":\"/v1/caf\\u00E9\\u007F\\u009B\\u202E\\u2028\\uD83D\","
                + "\"status\":404,\"code\":20404,\"duration\":0.000000,\"explanation\":\"none\\n\"}");
  }

  @Test
  void showsThatARequestHasNoAccount() {
    RecordedRequest request = RecordedRequest.builder().build();

    assertThat(LogFormat.TEXT.line(request)).startsWith("1970-01-01T00:00:00Z - GET / ");
    assertThat(LogFormat.JSON.line(request)).contains("\"accountSid\":null,");
  }

  @Test
  void durationIsADecimalWithoutExponent() {
    RecordedRequest request = RecordedRequest.builder().duration(Duration.ofNanos(333_999)).build();

    assertThat(LogFormat.JSON.line(request)).contains("\"duration\":0.000333,");
  }

  @Test
  void requestsThatWereNotLoggedAreCountedInTheSameFormat() {
    assertThat(LogFormat.TEXT.droppedLine(7))
        .isEqualTo(
            "microvisor-fake: 7 requests were not logged because standard error was not read in time");
    assertThat(LogFormat.JSON.droppedLine(7))
        .startsWith("{\"dropped\":7,\"explanation\":\"7 requests were not logged")
        .endsWith("\"}");
  }
}
