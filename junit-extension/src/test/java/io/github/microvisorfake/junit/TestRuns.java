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

/** Runs test classes inside a test. Each run is a separate test run with its own server. */
final class TestRuns {

  static final Map<String, String> IN_EIGHT_THREADS =
      Map.of(
          // Without a choice, JUnit 6 logs a recommendation at each run.
          "junit.jupiter.execution.parallel.config.executor-service", "FORK_JOIN_POOL",
          "junit.jupiter.execution.parallel.enabled", "true",
          "junit.jupiter.execution.parallel.mode.default", "concurrent",
          "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
          "junit.jupiter.execution.parallel.config.strategy", "fixed",
          "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

  private TestRuns() {}

  static EngineExecutionResults of(Class<?>... testClasses) {
    return with(Map.of(), testClasses);
  }

  static EngineExecutionResults with(Map<String, String> parameters, Class<?>... testClasses) {
    List<DiscoverySelector> selectors =
        Arrays.stream(testClasses)
            .map(testClass -> (DiscoverySelector) selectClass(testClass))
            .toList();
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectors.toArray(DiscoverySelector[]::new))
        // The configuration of the outer run must not affect the inner run.
        .enableImplicitConfigurationParameters(false)
        .configurationParameters(parameters)
        .execute();
  }

  /** Runs test classes and verifies that all tests succeed. */
  static void succeed(int tests, Class<?>... testClasses) {
    succeed(tests, of(testClasses));
  }

  static void succeed(int tests, EngineExecutionResults results) {
    results.containerEvents().assertStatistics(statistics -> statistics.failed(0));
    results.testEvents().assertStatistics(statistics -> statistics.started(tests).succeeded(tests));
  }

  /** Returns the failures of tests and classes. */
  static List<Throwable> failures(EngineExecutionResults results) {
    return results
        .allEvents()
        .failed()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(result -> result.getThrowable().stream())
        .toList();
  }

  /** Runs test classes, verifies that one test or class fails, and returns its failure. */
  static AbstractThrowableAssert<?, ? extends Throwable> assertFailure(Class<?>... testClasses) {
    List<Throwable> failures = failures(of(testClasses));
    assertThat(failures).hasSize(1);
    return assertThat(failures.get(0));
  }
}
