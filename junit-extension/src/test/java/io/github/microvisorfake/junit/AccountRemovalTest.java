package io.github.microvisorfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.MicrovisorServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** The account of a test is removed from the server after the test. */
class AccountRemovalTest {

  private static final List<FakeAccount> ACCOUNTS = new ArrayList<>();
  private static final List<Integer> STATUSES = new ArrayList<>();

  @BeforeEach
  void clear() {
    ACCOUNTS.clear();
    STATUSES.clear();
  }

  @MicrovisorFake
  static class CallsAfterwards {
    @Test
    void test(FakeAccount account) {
      account.addConfig("k", "v");
      ACCOUNTS.add(account);
      STATUSES.add(HttpCalls.status(account, "/v1/Configs"));
    }

    @AfterAll
    static void afterwards(MicrovisorServer server) {
      STATUSES.add(HttpCalls.status(ACCOUNTS.get(0), "/v1/Configs"));
      assertThat(server.accounts()).containsExactly(server.account());
    }
  }

  @Test
  void credentialsAreRejectedAfterTheTest() {
    TestRuns.succeed(1, CallsAfterwards.class);

    assertThat(STATUSES).containsExactly(200, 401);
    assertThat(ACCOUNTS.get(0).configs()).as("its contents remain readable").hasSize(1);
  }

  @MicrovisorFake
  static class Fails {
    @Test
    void test(FakeAccount account) {
      ACCOUNTS.add(account);
      throw new AssertionError("on purpose");
    }

    @AfterAll
    static void afterwards(MicrovisorServer server) {
      assertThat(server.accounts()).doesNotContain(ACCOUNTS.get(0));
    }
  }

  @Test
  void accountIsRemovedAfterAFailedTest() {
    EngineExecutionResults results = TestRuns.of(Fails.class);

    results.testEvents().assertStatistics(statistics -> statistics.failed(1));
    results.containerEvents().assertStatistics(statistics -> statistics.failed(0));
    assertThat(ACCOUNTS).hasSize(1);
  }

  @MicrovisorFake
  static class ManyTests {
    @RepeatedTest(50)
    void test(FakeAccount account, MicrovisorServer server) {
      assertThat(server.accounts()).containsExactly(server.account(), account);
    }
  }

  @Test
  void accountsDoNotAccumulate() {
    TestRuns.succeed(50, ManyTests.class);
  }

  @MicrovisorFake
  static class TakesNothing {
    @Test
    void test() {}

    @AfterAll
    static void afterwards(MicrovisorServer server) {
      assertThat(server.accounts()).hasSize(1);
    }
  }

  @Test
  void unusedAccountIsNotCreated() {
    TestRuns.succeed(1, TakesNothing.class);
  }

  @MicrovisorFake
  static class RemovesItself {
    @Test
    void test(FakeAccount account, MicrovisorServer server) {
      server.removeAccount(account);
    }
  }

  @Test
  void testCanRemoveItsAccount() {
    TestRuns.succeed(1, RemovesItself.class);
  }
}
