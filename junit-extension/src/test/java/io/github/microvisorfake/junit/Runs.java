package io.github.microvisorfake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Test runs inside a test; each is a run of its own, with a server of its own. */
final class Runs {

  static final Map<String, String> IN_EIGHT_THREADS =
      Map.of(
          // JUnit 6 recommends the other one at each run, unless one is chosen.
          "junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL",
          "junit.jupiter.execution.parallel.enabled", "true",
          "junit.jupiter.execution.parallel.mode.default", "concurrent",
          "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
          "junit.jupiter.execution.parallel.config.strategy", "fixed",
          "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

  private Runs() {}

  static EngineExecutionResults of(Class<?>... testClasses) {
    return with(Map.of(), testClasses);
  }

  static EngineExecutionResults with(Map<String, String> parameters, Class<?>... testClasses) {
    List<DiscoverySelector> selectors =
        Arrays.stream(testClasses).map(it -> (DiscoverySelector) selectClass(it)).toList();
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectors.toArray(DiscoverySelector[]::new))
        // What this suite runs with is not what the inner run is about.
        .enableImplicitConfigurationParameters(false)
        .configurationParameters(parameters)
        .execute();
  }

  /** Runs test classes of which each test has to succeed. */
  static void succeed(int tests, Class<?>... testClasses) {
    succeed(tests, of(testClasses));
  }

  static void succeed(int tests, EngineExecutionResults results) {
    results.containerEvents().assertStatistics(it -> it.failed(0));
    results.testEvents().assertStatistics(it -> it.started(tests).succeeded(tests));
  }

  /** What made tests and classes fail. */
  static List<Throwable> failures(EngineExecutionResults results) {
    return results
        .allEvents()
        .failed()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(result -> result.getThrowable().stream())
        .toList();
  }

  /** Runs test classes of which exactly one test, or class, has to fail. */
  static AbstractThrowableAssert<?, ? extends Throwable> assertFailure(Class<?>... testClasses) {
    List<Throwable> failures = failures(of(testClasses));
    assertThat(failures).hasSize(1);
    return assertThat(failures.get(0));
  }
}
