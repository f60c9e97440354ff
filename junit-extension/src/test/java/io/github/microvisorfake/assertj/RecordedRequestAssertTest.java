package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.Messages.assertFails;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.journal.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedRequestAssertTest {

  private static final RecordedRequest REFUSED = request(404, 20404, Optional.of("no device 'x'"));
  private static final RecordedRequest USUAL = request(200, 0, Optional.empty());

  private static RecordedRequest request(int status, int code, Optional<String> explanation) {
    return new RecordedRequest(
        1,
        Instant.EPOCH,
        "GET",
        "/v1/Configs",
        List.of(),
        status,
        code,
        explanation,
        Duration.ZERO);
  }

  @Test
  void hasStatusPassesForTheStatusAndShowsAnother() {
    assertThat(REFUSED).hasStatus(404);
    assertFails(
        () -> assertThat(REFUSED).hasStatus(200),
        """
        Expecting:
          1 GET /v1/Configs 404 (20404): no device 'x'
        to have status:
          200
        but it was:
          404""");
  }

  @Test
  void hasCodePassesForTheCodeAndShowsAnother() {
    assertThat(REFUSED).hasCode(20404);
    assertThat(USUAL).hasCode(0);
    assertFails(
        () -> assertThat(USUAL).hasCode(20404),
        """
        Expecting:
          1 GET /v1/Configs 200
        to have code:
          20404
        but it was:
          0""");
  }

  @Test
  void isExplainedByPassesForAPartAndShowsTheWhole() {
    assertThat(REFUSED).isExplainedBy("no device");
    assertFails(
        () -> assertThat(REFUSED).isExplainedBy("no config"),
        """
        Expecting:
          1 GET /v1/Configs 404 (20404): no device 'x'
        to be explained by:
          "no config"
        but the explanation was:
          no device 'x'""");
    assertFails(
        () -> assertThat(USUAL).isExplainedBy("no config"),
        """
        Expecting:
          1 GET /v1/Configs 200
        to be explained by:
          "no config"
        but there is no explanation""");
  }

  @Test
  void noRequestFailsEachAssertion() {
    RecordedRequestAssert ofNothing = assertThat((RecordedRequest) null);

    assertThatThrownBy(() -> ofNothing.hasStatus(200)).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> ofNothing.hasCode(0)).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> ofNothing.isExplainedBy("")).hasMessageContaining("not to be null");
  }
}
