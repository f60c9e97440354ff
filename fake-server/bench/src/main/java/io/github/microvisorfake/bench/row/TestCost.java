package io.github.microvisorfake.bench.row;

import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.jvm.TestCostProgram;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.util.List;

/** The cost of an account per test, when the server is running. */
public final class TestCost implements Row {

  private static final List<String> JARS =
      List.of(
          "microvisor-fake-server",
          "microvisor-fake-junit-jupiter",
          "jspecify",
          "junit-jupiter-api",
          "junit-jupiter-engine",
          "junit-platform-commons",
          "junit-platform-engine",
          "junit-platform-launcher",
          "opentest4j");

  private static final double MAX_MICROS = 50;

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    Rounds<String> cost = Rounds.run(effort.jvms(), List.of("a test"), test -> numbers());
    report.note("an empty test of JUnit, without the fake", cost.of("a test", 0), Unit.MICROS);
    report.value(
        "cost per test: add and remove an account",
        cost.of("a test", 1),
        Unit.MICROS,
        Target.atMost(MAX_MICROS));
  }

  private static double[] numbers() throws IOException {
    try (Jvm jvm = Jvm.program(TestCostProgram.class, JARS)) {
      return jvm.numbers();
    }
  }
}
