package io.github.microvisorfake.junit;

import static io.github.microvisorfake.junit.Isolation.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.MicrovisorServer;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Which tests share an account. */
@SuppressWarnings({"NullAway", "NullAway.Init"})
class IsolationTest {

  private static final Set<FakeAccount> ACCOUNTS = ConcurrentHashMap.newKeySet();
  private static final Set<MicrovisorServer> SERVERS = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void clear() {
    ACCOUNTS.clear();
    SERVERS.clear();
  }

  @MicrovisorFake(isolation = PER_CLASS)
  static class Shares {
    @FromFake static FakeAccount ofTheClass;

    Shares(FakeAccount account) {
      ACCOUNTS.add(account);
    }

    @BeforeAll
    static void first(FakeAccount account, TwilioRestClient twilio) {
      ACCOUNTS.add(account);
      ACCOUNTS.add(ofTheClass);
      assertThat(twilio.getAccountSid()).isEqualTo(account.sid());
      account.addDevice("arranged-once");
    }

    @RepeatedTest(3)
    void test(FakeAccount account) {
      ACCOUNTS.add(account);
      account.addDevice();
    }

    @Nested
    class Inner {
      @Test
      void sharesToo(FakeAccount account) {
        ACCOUNTS.add(account);
        account.addDevice();
      }
    }

    @Nested
    @MicrovisorFake
    class HasItsOwn {
      @Test
      void doesNotShare(FakeAccount account) {
        assertThat(ACCOUNTS).doesNotContain(account);
        assertThat(account.devices()).isEmpty();
      }
    }

    @AfterAll
    static void last(FakeAccount account, MicrovisorServer server) {
      assertThat(account.devices()).hasSize(5);
      assertThat(server.accounts()).containsExactly(server.account(), account);
      SERVERS.add(server);
    }
  }

  @Test
  void perClassTestsAndLifecycleMethodsShareOneAccount() {
    TestRuns.succeed(5, Shares.class);

    assertThat(ACCOUNTS).hasSize(1);
  }

  @MicrovisorFake(isolation = PER_CLASS)
  abstract static class Base {
    @Test
    void one(FakeAccount account) {
      ACCOUNTS.add(account);
    }

    @Test
    void two(FakeAccount account, MicrovisorServer server) {
      ACCOUNTS.add(account);
      SERVERS.add(server);
    }
  }

  static class First extends Base {}

  static class Second extends Base {}

  @Test
  void eachSubclassHasItsOwnAccount() {
    TestRuns.succeed(4, First.class, Second.class);

    assertThat(ACCOUNTS).hasSize(2);
    assertThat(SERVERS).hasSize(1);
    assertThat(SERVERS).allSatisfy(server -> assertThat(server.accounts()).hasSize(1));
  }

  @MicrovisorFake
  static class EndsWithTheClass {
    @Nested
    @MicrovisorFake(isolation = PER_CLASS)
    class Inner {
      @Test
      void test(FakeAccount account) {
        ACCOUNTS.add(account);
      }
    }

    @AfterAll
    static void afterwards(MicrovisorServer server) {
      assertThat(server.accounts()).hasSize(1);
    }
  }

  @Test
  void accountOfANestedClassIsRemovedAfterTheClass() {
    TestRuns.succeed(1, EndsWithTheClass.class);
  }

  @MicrovisorFake(isolation = PER_CLASS)
  @TestInstance(Lifecycle.PER_CLASS)
  static class ManyAtATime {
    @FromFake FakeAccount mine;

    @RepeatedTest(50)
    void test(FakeAccount account) {
      assertThat(mine).isEqualTo(account);
      ACCOUNTS.add(account);
    }
  }

  @Test
  void parallelTestsShareOneAccountPerClass() {
    TestRuns.succeed(50, TestRuns.with(TestRuns.IN_EIGHT_THREADS, ManyAtATime.class));

    assertThat(ACCOUNTS).hasSize(1);
  }

  @MicrovisorFake(isolation = PER_CLASS, devices = "of-class")
  static class HasAnAnnotatedTest {
    @BeforeEach
    void arrange(FakeAccount account) {
      account.addConfig("arranged", "v");
    }

    @Test
    @MicrovisorFake(devices = "of-test")
    void alone(FakeAccount account) {
      assertThat(account.devices())
          .extracting(FakeDevice::uniqueName)
          .containsExactly(Optional.of("of-test"));
      assertThat(account.configs()).hasSize(1);
      ACCOUNTS.add(account);
    }

    @Test
    void shares(FakeAccount account) {
      assertThat(account.devices())
          .extracting(FakeDevice::uniqueName)
          .containsExactly(Optional.of("of-class"));
      ACCOUNTS.add(account);
    }
  }

  @Test
  void annotatedMethodHasItsOwnAccount() {
    TestRuns.succeed(2, HasAnAnnotatedTest.class);

    assertThat(ACCOUNTS).hasSize(2);
  }

  static class AnnotatesAMethod {
    @Test
    @MicrovisorFake(isolation = PER_CLASS)
    void test(FakeAccount account) {
      ACCOUNTS.add(account);
    }
  }

  @Test
  void perClassOnAMethodIsRejected() {
    TestRuns.assertFailure(AnnotatesAMethod.class)
        .hasMessage(
            "@MicrovisorFake on test: a method cannot have the isolation PER_CLASS; annotate the class"
                + " instead");
  }
}
