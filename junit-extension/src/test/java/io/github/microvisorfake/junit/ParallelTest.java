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

/** Tests at the same time, all with the same names and keys. */
class ParallelTest {

  private static final Set<MicrovisorServer> SERVERS = ConcurrentHashMap.newKeySet();
  private static final Set<String> ACCOUNTS = ConcurrentHashMap.newKeySet();
  private static final Set<Long> THREADS = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void forget() {
    SERVERS.clear();
    ACCOUNTS.clear();
    THREADS.clear();
  }

  @MicrovisorFake
  abstract static class FindsOnlyItsOwn {
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

  static class One extends FindsOnlyItsOwn {}

  static class Two extends FindsOnlyItsOwn {}

  static class Three extends FindsOnlyItsOwn {}

  static class Four extends FindsOnlyItsOwn {}

  static class Five extends FindsOnlyItsOwn {}

  @TestInstance(Lifecycle.PER_CLASS)
  @Execution(ExecutionMode.CONCURRENT)
  static class OneInstance extends FindsOnlyItsOwn {}

  /** Before JUnit 6.1 there was one kind of pool, and the parameter is ignored. */
  @ParameterizedTest
  @CsvSource({
    "FORK_JOIN_POOL,     concurrent,  concurrent",
    "FORK_JOIN_POOL,     concurrent,  same_thread",
    "FORK_JOIN_POOL,     same_thread, concurrent",
    "WORKER_THREAD_POOL, concurrent,  concurrent"
  })
  void fiveHundredTestsInEightThreadsFindOnlyTheirOwn(String pool, String methods, String classes) {
    Map<String, String> parameters = new HashMap<>(Runs.IN_EIGHT_THREADS);
    parameters.put("junit.jupiter.execution.parallel.config.executor-service", pool);
    parameters.put("junit.jupiter.execution.parallel.mode.default", methods);
    parameters.put("junit.jupiter.execution.parallel.mode.classes.default", classes);

    Runs.succeed(
        500, Runs.with(parameters, One.class, Two.class, Three.class, Four.class, Five.class));

    assertThat(SERVERS).as("first use is at the same time, too").hasSize(1);
    assertThat(ACCOUNTS).hasSize(500);
    assertThat(THREADS).hasSizeGreaterThan(1);
    assertThat(SERVERS).allSatisfy(server -> assertThat(server.accounts()).hasSize(1));
  }

  @Test
  void soDoTestsOfOneInstance() {
    Runs.succeed(100, Runs.with(Runs.IN_EIGHT_THREADS, OneInstance.class));

    assertThat(ACCOUNTS).hasSize(100);
  }
}
