package io.github.microvisorfake.bench.jvm;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.junit.MicrovisorFake;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Prints the seconds of an empty test without the fake, and the additional seconds with the fake,
 * in a JVM that is warmed up.
 */
public final class TestCostProgram {

  private static final int TESTS = 10_000;
  private static final int ROUNDS = 7;

  private TestCostProgram() {}

  /** Tests with a parameter that JUnit itself resolves. */
  static class Plain {
    @RepeatedTest(TESTS)
    void test(TestInfo info) {}
  }

  /** Tests with a new account each. */
  @MicrovisorFake
  static class WithTheFake {
    @RepeatedTest(TESTS)
    void test(FakeAccount account) {}
  }

  public static void main(String[] args) {
    double plain = Double.MAX_VALUE;
    double fake = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      plain = Math.min(plain, run(Plain.class));
      fake = Math.min(fake, run(WithTheFake.class));
    }
    System.out.println(plain + "\t" + (fake - plain));
    Runtime.getRuntime().halt(0);
  }

  private static double run(Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    Launcher launcher = LauncherFactory.create();
    long start = System.nanoTime();
    launcher.execute(request, summary);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (summary.getSummary().getTestsSucceededCount() != TESTS) {
      throw new IllegalStateException("tests failed: " + summary.getSummary().getFailures());
    }
    return seconds / TESTS;
  }
}
