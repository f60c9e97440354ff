package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Isolation.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.options.ServerOptions;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** The annotation fails tests that ignore client errors. */
class NoClientErrorsTest {

  @MicrovisorFake
  @NoClientErrors
  static class IgnoresAnError {
    @Test
    void ignores(FakeAccount account) {
      assertThat(HttpCalls.status(account, "/v1/Configs/unknown")).isEqualTo(404);
    }

    @Test
    void succeeds(FakeAccount account) {
      assertThat(HttpCalls.status(account, "/v1/Configs")).isEqualTo(200);
    }

    @Test
    @NoClientErrors(allowed = {404, 409})
    void allowsTheStatus(FakeAccount account) {
      assertThat(HttpCalls.status(account, "/v1/Configs/unknown")).isEqualTo(404);
    }

    @Test
    void hasNoAccount() {}
  }

  @Test
  void ignoredClientErrorFailsTheTest() {
    TestRuns.assertFailure(IgnoresAnError.class)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "the test passed, but requests failed with client errors"
                + " (@NoClientErrors):\n  1 GET /v1/Configs/unknown 404 (20404): ");
  }

  @MicrovisorFake
  @NoClientErrors(rejectExplainedSuccesses = true)
  static class ArrangesErrors {
    @Test
    void countsNoArrangedError(FakeAccount account) {
      account.faults().add(Fault.status(409));
      account.faults().add(Fault.rateLimit(1, Duration.ofMinutes(1)));
      account.faults().add(Fault.delay(Duration.ofMillis(1)));
      for (int status : new int[] {409, 200, 429}) {
        assertThat(HttpCalls.status(account, "/v1/Configs")).isEqualTo(status);
      }
    }
  }

  @MicrovisorFake
  @NoClientErrors
  static class DelaysAnError {
    @Test
    void countsAnErrorThatIsOnlyDelayed(FakeAccount account) {
      account.faults().add(Fault.status(404));
      account.faults().add(Fault.delay(Duration.ofMillis(1)));
      assertThat(HttpCalls.status(account, "/v1/Configs/arranged")).isEqualTo(404);
      assertThat(HttpCalls.status(account, "/v1/Configs/unknown")).isEqualTo(404);
    }
  }

  @Test
  void arrangedErrorsDoNotFailTheTest() {
    TestRuns.succeed(1, ArrangesErrors.class);
  }

  @Test
  void delayedErrorFailsTheTest() {
    TestRuns.assertFailure(DelaysAnError.class)
        .hasMessageContaining("2 GET /v1/Configs/unknown 404 (20404) [fault 'delay': applied")
        .message()
        .doesNotContain("arranged");
  }

  @NoClientErrors
  @MicrovisorFake
  @Retention(RetentionPolicy.RUNTIME)
  @interface Strict {}

  @Strict
  static class Composed {
    @Test
    void ignores(FakeAccount account) {
      assertThat(HttpCalls.status(account, "/v1/Configs/unknown")).isEqualTo(404);
    }
  }

  @Test
  void orderOfAnnotationsDoesNotMatter() {
    TestRuns.assertFailure(Composed.class).hasMessageContaining("(@NoClientErrors)");
  }

  @MicrovisorFake
  @NoClientErrors
  static class FailsAnyway {
    @Test
    void test(FakeAccount account) {
      assertThat(HttpCalls.status(account, "/v1/Configs/unknown")).isEqualTo(200);
    }
  }

  @Test
  void failedTestIsExplainedOnce() {
    TestRuns.assertFailure(FailsAnyway.class)
        .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1))
        .hasMessageContaining("404");
  }

  @MicrovisorFake(isolation = PER_CLASS)
  @NoClientErrors
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class SharesAnAccount {
    @Test
    @Order(1)
    void ignores(FakeAccount account) {
      assertThat(HttpCalls.status(account, "/v1/Configs/unknown")).isEqualTo(404);
    }

    @Test
    @Order(2)
    void isNotToBlame(FakeAccount account) {
      assertThat(HttpCalls.status(account, "/v1/Configs")).isEqualTo(200);
    }
  }

  @Test
  void onlyTheTestThatIgnoredTheErrorFailsForASharedAccount() {
    TestRuns.assertFailure(SharesAnAccount.class).hasMessageContaining("/v1/Configs/unknown 404");
  }

  @MicrovisorFake
  @NoClientErrors
  static class ForgetsTheError {
    @FakeServerOptions
    static final ServerOptions OPTIONS = ServerOptions.builder().journalCapacity(1).build();

    @Test
    void dropsIt(FakeAccount account) {
      assertThat(HttpCalls.status(account, "/v1/Configs/unknown")).isEqualTo(404);
      assertThat(HttpCalls.status(account, "/v1/Configs/unknown")).isEqualTo(404);
      assertThat(HttpCalls.status(account, "/v1/Configs")).isEqualTo(200);
    }
  }

  @Test
  void errorThatTheJournalHasDroppedFailsTheTest() {
    TestRuns.assertFailure(ForgetsTheError.class)
        .hasMessage(
            "the test passed, but requests failed with client errors (@NoClientErrors):"
                + "\n  and 2 that are no longer in the journal");
  }

  @MicrovisorFake
  @NoClientErrors
  static class ClearsTheError {
    @Test
    void clears(FakeAccount account) {
      assertThat(HttpCalls.status(account, "/v1/Configs/cleared")).isEqualTo(404);
      account.clearRequests();
      assertThat(HttpCalls.status(account, "/v1/Configs/kept")).isEqualTo(404);
    }
  }

  @Test
  void errorThatTheTestHasClearedFailsTheTest() {
    TestRuns.assertFailure(ClearsTheError.class)
        .hasMessageContaining("2 GET /v1/Configs/kept 404")
        .hasMessageEndingWith("\n  and 1 that are no longer in the journal");
  }

  @MicrovisorFake
  static class HasAnExplainedSuccess {
    @Test
    @NoClientErrors(rejectExplainedSuccesses = true)
    void rejects(FakeAccount account) {
      assertThat(HttpCalls.status(account, "/v1/Configs.json")).isEqualTo(200);
    }

    @Test
    @NoClientErrors
    void allows(FakeAccount account) {
      assertThat(HttpCalls.status(account, "/v1/Configs.json")).isEqualTo(200);
    }

    @Test
    @NoClientErrors(rejectExplainedSuccesses = true)
    void hasNoExplanation(FakeAccount account) {
      assertThat(HttpCalls.status(account, "/v1/Configs")).isEqualTo(200);
    }
  }

  @Test
  void explainedSuccessFailsTheTestIfItIsRejected() {
    TestRuns.assertFailure(HasAnExplainedSuccess.class)
        .hasMessageStartingWith(
            "the test passed, but successful responses have explanations"
                + " (@NoClientErrors(rejectExplainedSuccesses = true)):"
                + "\n  1 GET /v1/Configs.json 200: ");
  }

  @NoClientErrors
  static class HasNoFake {
    @Test
    void test() {}
  }

  @Test
  void annotationWithoutMicrovisorFakeIsRejected() {
    TestRuns.assertFailure(HasNoFake.class)
        .hasMessage("test has @NoClientErrors but not @MicrovisorFake; add @MicrovisorFake");
  }

  @NoClientErrors
  @TestInstance(Lifecycle.PER_CLASS)
  static class HasNoFakeAndOneInstance {
    @Test
    void test() {}
  }

  @Test
  void annotationWithoutMicrovisorFakeIsRejectedForPerClassLifecycle() {
    TestRuns.assertFailure(HasNoFakeAndOneInstance.class)
        .hasMessageEndingWith("add @MicrovisorFake");
  }

  @MicrovisorFake
  @NoClientErrors(allowed = {404, 200})
  static class AllowsASuccess {
    @Test
    void test(FakeAccount account) {}
  }

  @Test
  void allowedStatusOutsideOfClientErrorsIsRejected() {
    TestRuns.assertFailure(AllowsASuccess.class)
        .hasMessage(
            "@NoClientErrors: the allowed status 200 is not a client error; specify 400 to 499");
  }
}
