package io.github.microvisorfake.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.journal.RecordedRequest;
import org.junit.jupiter.api.Test;

class LogFormatTest {

  private static final RecordedRequest REQUEST =
      RecordedRequest.builder()
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
            "1970-01-01T00:00:00Z G\\u001BT /v1/caf\u00e9\\u007F\\u009B\\u202E\\u2028\\uD83D 404 20404"
                + " 0.0ms: none\\u000A");
  }

  @Test
  void jsonIsOneLineOfPrintableAscii() {
    assertThat(LogFormat.JSON.line(REQUEST))
        .isEqualTo(
            "{\"time\":\"1970-01-01T00:00:00Z\",\"method\":\"G\\u001BT\","
                + "\"path\":\"/v1/caf\\u00E9\\u007F\\u009B\\u202E\\u2028\\uD83D\","
                + "\"status\":404,\"code\":20404,\"duration\":0.0,\"explanation\":\"none\\n\"}");
  }
}
