package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Isolation.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
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
