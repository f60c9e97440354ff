package io.github.microvisorfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.AccountConfig;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Which parameters the extension resolves in which methods. */
class ParameterInjectionTest {

  private static final List<Object> SEEN = new ArrayList<>();

  @BeforeEach
  void clear() {
    SEEN.clear();
  }

  @MicrovisorFake
  static class SharesOneAccount {
    @BeforeEach
    void before(FakeAccount account) {
      SEEN.add(account);
      account.addDevice("thermostat-1");
    }

    @Test
    void test(FakeAccount account, TwilioRestClient twilio) {
      SEEN.add(account);
      assertThat(account.device("thermostat-1")).isPresent();
      assertThat(AccountConfig.creator("k", "v").create(twilio).getKey()).isEqualTo("k");
    }

    @AfterEach
    void after(FakeAccount account, FakeAccount again) {
      SEEN.addAll(List.of(account, again));
      assertThat(account.config("k")).as("stored by the test").isPresent();
    }
  }

  @Test
  void testAndItsLifecycleMethodsShareOneAccount() {
    TestRuns.succeed(1, SharesOneAccount.class);

    assertThat(SEEN).hasSize(4).containsOnly(SEEN.get(0));
  }

  @MicrovisorFake
  static class HasTwoTests {
    @Test
    void one(FakeAccount account) {
      SEEN.add(account.sid());
    }

    @Test
    void two(FakeAccount account, MicrovisorServer server) {
      SEEN.add(account.sid());
      SEEN.add(server.account().sid());
    }
  }

  @Test
  void eachTestHasItsOwnAccount() {
    TestRuns.succeed(2, HasTwoTests.class);

    assertThat(SEEN).as("and none is the server's first").hasSize(3).doesNotHaveDuplicates();
  }

  @MicrovisorFake
  static class TakesTheServerAnywhere {
    TakesTheServerAnywhere(MicrovisorServer server) {
      SEEN.add(server);
    }

    @BeforeAll
    static void first(MicrovisorServer server) {
      SEEN.add(server);
    }

    @BeforeEach
    @AfterEach
    void around(MicrovisorServer server) {
      SEEN.add(server);
    }

    @Test
    void test(MicrovisorServer server, FakeAccount account) {
      SEEN.add(server);
      assertThat(server.uri()).isEqualTo(account.uri());
      assertThat(server.accounts()).contains(account);
    }

    @AfterAll
    static void last(MicrovisorServer server) {
      SEEN.add(server);
    }
  }

  @Test
  void sameServerIsInjectedEverywhere() {
    TestRuns.succeed(1, TakesTheServerAnywhere.class);

    assertThat(SEEN).hasSize(6).containsOnly(SEEN.get(0));
  }

  @MicrovisorFake
  static class TakesAnAccountBeforeAll {
    @BeforeAll
    static void arrange(FakeAccount microvisor) {
      SEEN.add(microvisor);
    }

    @Test
    void test() {}
  }

  @Test
  void perTestAccountInBeforeAllIsRejected() {
    assertRejected(
        TestRuns.of(TakesAnAccountBeforeAll.class),
        "FakeAccount microvisor of arrange: each test has its own account, and no test is"
            + " running here. Inject it into a test, @BeforeEach or @AfterEach method; or use"
            + " @MicrovisorFake(isolation = PER_CLASS) to share one account; or inject the"
            + " MicrovisorServer and call addAccount()");
  }

  @MicrovisorFake
  static class TakesAClientAfterAll {
    @Test
    void test() {}

    @AfterAll
    static void tidyUp(TwilioRestClient twilio) {
      SEEN.add(twilio);
    }
  }

  @Test
  void perTestClientInAfterAllIsRejected() {
    assertRejected(TestRuns.of(TakesAClientAfterAll.class), "TwilioRestClient twilio of tidyUp: ");
  }

  @MicrovisorFake
  static class TakesAnAccountInItsConstructor {
    TakesAnAccountInItsConstructor(FakeAccount account) {
      SEEN.add(account);
    }

    @Test
    void test() {}
  }

  @Test
  void perTestAccountInAConstructorIsRejected() {
    EngineExecutionResults results = TestRuns.of(TakesAnAccountInItsConstructor.class);

    assertRejected(results, "FakeAccount account of ");
    assertRejected(results, "inject the MicrovisorServer and call addAccount()");
  }

  private static void assertRejected(EngineExecutionResults results, String text) {
    results
        .allEvents()
        .failed()
        .assertThatEvents()
        .haveExactly(
            1,
            finishedWithFailure(
                instanceOf(ParameterResolutionException.class),
                message(actual -> actual.contains(text))));
  }

  @MicrovisorFake
  static class TakesOtherTypes {
    @Test
    void anObject(Object any) {
      SEEN.add(any);
    }

    @Test
    void aString(String text) {
      SEEN.add(text);
    }

    @Test
    void whatTheServerImplements(AutoCloseable closeable) {
      SEEN.add(closeable);
    }
  }

  @Test
  void parametersOfOtherTypesAreNotResolved() {
    TestRuns.of(TakesOtherTypes.class)
        .testEvents()
        .assertStatistics(statistics -> statistics.started(3).failed(3))
        .failed()
        .assertThatEvents()
        .haveExactly(
            3, finishedWithFailure(message(actual -> actual.contains("No ParameterResolver"))));
    assertThat(SEEN).isEmpty();
  }

  static class HasNoAnnotation {
    @Test
    void test(FakeAccount account) {
      SEEN.add(account);
    }
  }

  @Test
  void parametersAreNotResolvedWithoutTheAnnotation() {
    TestRuns.of(HasNoAnnotation.class)
        .testEvents()
        .assertStatistics(statistics -> statistics.failed(1));
    assertThat(SEEN).isEmpty();
  }
}
