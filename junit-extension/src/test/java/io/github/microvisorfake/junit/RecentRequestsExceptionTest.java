package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Isolation.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.util.Throwables.getStackTrace;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import com.twilio.rest.microvisor.v1.AccountSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.assertj.MicrovisorAssertions;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.twilio.TwilioClients;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.opentest4j.TestAbortedException;

/** The last requests of a failed test's account are attached to the failure. */
class RecentRequestsExceptionTest {

  @MicrovisorFake
  static class Fails {
    @Test
    void test(FakeAccount account, TwilioRestClient twilio) {
      AccountSecret.creator("root_ca", "hunter2!").create(twilio);
      HttpCalls.status(account, "/v1/Devices/unknown/Configs");
      throw new AssertionError("on purpose");
    }
  }

  @Test
  void requestsAreAttachedWithExplanationsAndWithoutSecrets() {
    Throwable failure = onlyFailure(Fails.class);

    assertThat(failure).hasMessage("on purpose");
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(attached(failure).lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("last 2 of 2 requests received by FakeAccount[AC")
                    .contains("] at http://localhost:")
                    .endsWith(":"),
            line -> assertThat(line).isEqualTo("  1 POST /v1/Secrets (Value, Key=root_ca) 201"),
            line ->
                assertThat(line)
                    .startsWith("  2 GET /v1/Devices/unknown/Configs 404 (20404): ")
                    .contains("unknown"));
    assertThat(getStackTrace(failure)).contains("1 POST /v1/Secrets").doesNotContain("hunter2");
  }

  @MicrovisorFake(detectLeaks = true)
  static class FailsAfterALeak {
    @Test
    void test(FakeAccount account, TwilioRestClient twilio) {
      AccountSecret.creator("root_ca", "hunter2hunter2").create(twilio);
      AccountConfig.creator("copy", "hunter2hunter2").create(twilio);
      MicrovisorAssertions.assertThat(account).leakedNoSecrets();
    }
  }

  @Test
  void requestsWithAnyLeakedValueAreHidden() {
    Throwable failure = onlyFailure(FailsAfterALeak.class);

    assertThat(attached(failure).lines().skip(1))
        .containsExactly(
            "  1 POST /v1/Secrets (Value, Key=root_ca) 201",
            "  2 POST (hidden because it contains the value of a secret) 201");
    assertThat(getStackTrace(failure)).doesNotContain("hunter2hunter2");
  }

  @MicrovisorFake
  static class FailsAfterAFault {
    @Test
    void test(FakeAccount account) {
      account.faults().add(Fault.status(503));
      HttpCalls.status(account, "/v1/Devices");
      throw new AssertionError("on purpose");
    }
  }

  @Test
  void faultsAreShown() {
    assertThat(attached(onlyFailure(FailsAfterAFault.class)))
        .contains("1 GET /v1/Devices 503 (20503)", "status");
  }

  private static String attached(Throwable failure) {
    return String.valueOf(failure.getSuppressed()[0].getMessage());
  }

  private static Throwable onlyFailure(Class<?> testClass) {
    List<Throwable> failures = TestRuns.failures(TestRuns.of(testClass));
    assertThat(failures).hasSize(1);
    return failures.get(0);
  }

  @MicrovisorFake
  static class FailsAfterMany {
    @Test
    void test(FakeAccount account) {
      for (int i = 0; i < 15; i++) {
        HttpCalls.status(account, "/v1/Configs/" + i);
      }
      HttpCalls.status(account, "/v1/Configs/" + "k".repeat(5_000));
      throw new AssertionError("on purpose");
    }
  }

  @Test
  void lastTenRequestsAreShownAndLongLinesAreTruncated() {
    String shown = attached(onlyFailure(FailsAfterMany.class));

    assertThat(shown.lines()).hasSize(11).allMatch(line -> line.length() < 650);
    assertThat(shown)
        .startsWith("last 10 of 16 requests")
        .contains("\n  7 GET /v1/Configs/6 404")
        .contains("\n  16 GET /v1/Configs/kkk")
        .endsWith("…");
  }

  @MicrovisorFake
  static class FailsWithoutRequests {
    @BeforeEach
    void before(FakeAccount account) {
      throw new AssertionError(account);
    }

    @Test
    void test() {}
  }

  @Test
  void missingRequestsAreReported() {
    assertThat(attached(onlyFailure(FailsWithoutRequests.class)))
        .contains(
            " received no requests; check that the code under test calls this address with the credentials of this account");
  }

  @MicrovisorFake(isolation = PER_CLASS)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class CallsWithOtherCredentials {
    @Test
    @Order(1)
    void first(FakeAccount account) {
      callAsStranger(account, "first");
    }

    @Test
    @Order(2)
    void second(FakeAccount account) {
      callAsStranger(account, "second");
      throw new AssertionError("on purpose");
    }

    private static void callAsStranger(FakeAccount account, String key) {
      TwilioRestClient stranger =
          new TwilioRestClient.Builder("AC" + "7".repeat(32), "another token")
              .httpClient(TwilioClients.httpClientTo(account.uri()))
              .build();
      assertThatThrownBy(() -> AccountSecret.creator(key, "hunter2!").create(stranger))
          .isInstanceOf(ApiException.class);
      assertThatThrownBy(() -> AccountSecret.fetcher(key).fetch(stranger))
          .isInstanceOf(ApiException.class);
    }
  }

  @Test
  void requestsWithoutAnAccountDuringTheTestAreShown() {
    assertThat(attached(onlyFailure(CallsWithOtherCredentials.class)))
        .contains(
            " received no requests\nrequests without an account that the server received during the test (2):\n  0 POST /v1/Secrets (Value, Key) 401 (20003): ")
        .contains("\n  0 GET /v1/Secrets/second 401 (20003): ")
        .doesNotContain("first", "hunter2");
  }

  @MicrovisorFake
  static class FailsAfterwards {
    @Test
    void test(FakeAccount account) {
      HttpCalls.status(account, "/v1/Configs");
    }

    @AfterEach
    void after() {
      throw new AssertionError("on purpose");
    }
  }

  @Test
  void failureInAfterEachMethodIsExplained() {
    assertThat(attached(onlyFailure(FailsAfterwards.class))).contains("1 GET /v1/Configs 200");
  }

  @MicrovisorFake
  static class FailsWithoutAnAccount {
    @Test
    void test() {
      throw new AssertionError("on purpose");
    }
  }

  @Test
  void failureWithoutAccountIsUnchanged() {
    assertThat(onlyFailure(FailsWithoutAnAccount.class).getSuppressed()).isEmpty();
  }

  @MicrovisorFake
  static class AddsAConfigTwice {
    @Test
    void test(FakeAccount account) {
      account.addConfig("k", "1");
      account.addConfig("k", "2");
    }
  }

  @MicrovisorFake
  static class AddsAConfigThatARequestHasAdded {
    @Test
    void test(FakeAccount account, TwilioRestClient twilio) {
      AccountConfig.creator("k", "1").create(twilio);
      account.addConfig("k", "2");
    }
  }

  @MicrovisorFake
  static class UsesAnUnknownDevice {
    @BeforeEach
    void before(FakeAccount account, TwilioRestClient twilio) {
      AccountConfig.creator("k", "1").create(twilio);
    }

    @Test
    void test(@NamedDevice("thermostat-1") FakeDevice device) {}
  }

  @Test
  void requestsThatCannotBeTheCauseAreLeftOut() {
    assertThat(onlyFailure(AddsAConfigTwice.class).getSuppressed()).isEmpty();
    assertThat(attached(onlyFailure(AddsAConfigThatARequestHasAdded.class)))
        .contains("1 POST /v1/Configs");
    assertThat(onlyFailure(UsesAnUnknownDevice.class).getSuppressed()).isEmpty();
  }

  private static final TestAbortedException[] ABORTED = new TestAbortedException[1];

  @MicrovisorFake
  static class IsAborted {
    @Test
    void test(FakeAccount account) {
      try {
        assumeThat(account).isNull();
      } catch (TestAbortedException e) {
        ABORTED[0] = e;
        throw e;
      }
    }
  }

  @Test
  void abortedTestIsUnchanged() {
    TestRuns.of(IsAborted.class)
        .testEvents()
        .assertStatistics(statistics -> statistics.aborted(1).failed(0));

    assertThat(ABORTED[0].getSuppressed()).isEmpty();
  }

  @MicrovisorFake(isolation = PER_CLASS)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class SharesAnAccount {
    @Test
    @Order(1)
    void passes(FakeAccount account) {
      HttpCalls.status(account, "/v1/Configs/first");
    }

    @Test
    @Order(2)
    void fails(FakeAccount account) {
      HttpCalls.status(account, "/v1/Configs/second");
      throw new AssertionError("on purpose");
    }
  }

  @Test
  void onlyRequestsOfTheFailedTestAreShownForASharedAccount() {
    assertThat(attached(onlyFailure(SharesAnAccount.class)))
        .contains("last 1 of 1 requests", "/second")
        .doesNotContain("/first");
  }

  @MicrovisorFake
  static class FailsDynamically {
    @TestFactory
    Stream<DynamicNode> tests(FakeAccount account) {
      DynamicTest fails =
          DynamicTest.dynamicTest(
              "fails",
              () -> {
                HttpCalls.status(account, "/v1/Configs/k");
                throw new AssertionError("on purpose");
              });
      return Stream.of(DynamicContainer.dynamicContainer("within", List.of(fails)));
    }
  }

  @Test
  void dynamicTestShowsRequestsOfItsFactorysAccount() {
    assertThat(attached(onlyFailure(FailsDynamically.class)))
        .contains("last 1 of 1 requests", "1 GET /v1/Configs/k 404");
  }
}
