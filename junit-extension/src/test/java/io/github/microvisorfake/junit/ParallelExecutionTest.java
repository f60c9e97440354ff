package io.github.microvisorfake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.microvisor.v1.device.DeviceSecret;
import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeDevice;
import io.github.microvisorfake.FakeSecret;
import io.github.microvisorfake.MicrovisorServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parallel tests that all use the same names and keys. */
class ParallelExecutionTest {

  private static final Set<MicrovisorServer> SERVERS = ConcurrentHashMap.newKeySet();
  private static final Set<String> ACCOUNTS = ConcurrentHashMap.newKeySet();
  private static final Set<Long> THREADS = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void clear() {
    SERVERS.clear();
    ACCOUNTS.clear();
    THREADS.clear();
  }

  @MicrovisorFake
  abstract static class UsesItsOwnAccount {
    @BeforeEach
    void arrange(FakeAccount account, MicrovisorServer server) {
      SERVERS.add(server);
      ACCOUNTS.add(account.sid());
      THREADS.add(Thread.currentThread().getId());
      account.addDevice("thermostat-1");
    }

    @RepeatedTest(100)
    void test(RepetitionInfo repetition, FakeAccount account, TwilioRestClient twilio) {
      String value = getClass().getName() + repetition.getCurrentRepetition();

      DeviceSecret.creator("thermostat-1", "wifi_password", value).create(twilio);

      FakeDevice device = account.device("thermostat-1").orElseThrow();
      assertThat(account.devices()).containsExactly(device);
      assertThat(device.secrets()).extracting(FakeSecret::value).containsExactly(value);
      assertThat(account.requests()).hasSize(1);
    }
  }

  static class One extends UsesItsOwnAccount {}

  static class Two extends UsesItsOwnAccount {}

  static class Three extends UsesItsOwnAccount {}

  static class Four extends UsesItsOwnAccount {}

  static class Five extends UsesItsOwnAccount {}

  @TestInstance(Lifecycle.PER_CLASS)
  @Execution(ExecutionMode.CONCURRENT)
  static class OneInstance extends UsesItsOwnAccount {}

  /** JUnit before 6.1 has only one type of pool and ignores the parameter. */
  @ParameterizedTest
  @CsvSource({
    "FORK_JOIN_POOL,     concurrent,  concurrent",
    "FORK_JOIN_POOL,     concurrent,  same_thread",
    "FORK_JOIN_POOL,     same_thread, concurrent",
    "WORKER_THREAD_POOL, concurrent,  concurrent"
  })
  void parallelTestsAreIsolated(String pool, String methods, String classes) {
    Map<String, String> parameters = new HashMap<>(TestRuns.IN_EIGHT_THREADS);
    parameters.put("junit.jupiter.execution.parallel.config.executor-service", pool);
    parameters.put("junit.jupiter.execution.parallel.mode.default", methods);
    parameters.put("junit.jupiter.execution.parallel.mode.classes.default", classes);

    TestRuns.succeed(
        500, TestRuns.with(parameters, One.class, Two.class, Three.class, Four.class, Five.class));

    assertThat(SERVERS).as("tests start the server in parallel").hasSize(1);
    assertThat(ACCOUNTS).hasSize(500);
    assertThat(THREADS).hasSizeGreaterThan(1);
    assertThat(SERVERS).allSatisfy(server -> assertThat(server.accounts()).hasSize(1));
  }

  @Test
  void parallelTestsOfOneInstanceAreIsolated() {
    TestRuns.succeed(100, TestRuns.with(TestRuns.IN_EIGHT_THREADS, OneInstance.class));

    assertThat(ACCOUNTS).hasSize(100);
  }
}
