package io.github.microvisorfake.assertj;

import static io.github.microvisorfake.assertj.Messages.assertFails;
import static io.github.microvisorfake.assertj.MicrovisorAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microvisorfake.FakePublicKey;
import io.github.microvisorfake.MicrovisorServer;
import io.github.microvisorfake.journal.RecordedRequest;
import io.github.microvisorfake.journal.RecordedRequestBuilder;
import org.junit.jupiter.api.Test;

class RecordedRequestAssertTest {

  private static final RecordedRequest REJECTED =
      usual().status(404).code(20404).explanation("no device 'x'").build();
  private static final RecordedRequest SUCCESSFUL = usual().build();

  private static RecordedRequestBuilder usual() {
    return RecordedRequest.builder().number(1).path("/v1/Configs");
  }

  @Test
  void hasStatusPassesForTheStatusAndShowsADifferentOne() {
    assertThat(REJECTED).hasStatus(404);
    assertFails(
        () -> assertThat(REJECTED).hasStatus(200),
        """
        Expecting:
          1 GET /v1/Configs 404 (20404): no device 'x'
        to have status:
          200
        but it was:
          404""");
  }

  @Test
  void hasCodePassesForTheCodeAndShowsADifferentOne() {
    assertThat(REJECTED).hasCode(20404);
    assertThat(SUCCESSFUL).hasCode(0);
    assertFails(
        () -> assertThat(SUCCESSFUL).hasCode(20404),
        """
        Expecting:
          1 GET /v1/Configs 200
        to have code:
          20404
        but it was:
          0""");
  }

  @Test
  void hasExplanationContainingPassesForASubstringAndShowsTheExplanation() {
    assertThat(REJECTED).hasExplanationContaining("no device");
    assertFails(
        () -> assertThat(REJECTED).hasExplanationContaining("no config"),
        """
        Expecting:
          1 GET /v1/Configs 404 (20404): no device 'x'
        to have an explanation containing:
          "no config"
        but the explanation was:
          no device 'x'""");
    assertFails(
        () -> assertThat(SUCCESSFUL).hasExplanationContaining("no config"),
        """
        Expecting:
          1 GET /v1/Configs 200
        to have an explanation containing:
          "no config"
        but it has none""");
  }

  @Test
  void everyAssertionFailsForNull() {
    RecordedRequestAssert onNull = assertThat((RecordedRequest) null);

    assertThatThrownBy(() -> onNull.hasStatus(200)).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.hasCode(0)).hasMessageContaining("not to be null");
    assertThatThrownBy(() -> onNull.hasExplanationContaining(""))
        .hasMessageContaining("not to be null");
  }

  @Test
  void wasSignedPassesForAVerifiedSignature() {
    assertThat(usual().signedBy("CR1").build()).wasSigned();
    assertFails(
        () -> assertThat(SUCCESSFUL).wasSigned(),
        """
        Expecting:
          1 GET /v1/Configs 200
        to be signed
        but it was not signed, or its signature was rejected""");
  }

  @Test
  void wasSignedByPassesForTheKeyAndShowsAnother() {
    try (MicrovisorServer server = MicrovisorServer.start()) {
      FakePublicKey key = server.account().addSigningKey().publicKey();

      assertThat(usual().signedBy(key.sid()).build()).wasSignedBy(key);
      assertFails(
          () -> assertThat(usual().signedBy("CR1").build()).wasSignedBy(key),
          """
          Expecting:
            1 GET /v1/Configs 200
          to be signed by public key:
            "%s"
          but it was signed by CR1"""
              .formatted(key.sid()));
      assertFails(
          () -> assertThat(SUCCESSFUL).wasSignedBy(key),
          """
          Expecting:
            1 GET /v1/Configs 200
          to be signed by public key:
            "%s"
          but it was not signed, or its signature was rejected"""
              .formatted(key.sid()));
    }
  }
}
