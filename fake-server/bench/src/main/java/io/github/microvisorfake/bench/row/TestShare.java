package io.github.microvisorfake.bench.row;

import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.jvm.TestShareProgram;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.util.List;

/** What a test pays for a fresh account, once the server is up. */
public final class TestShare implements Row {

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

  private static final double MOST_MICROS = 50;

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    Rounds<String> share = Rounds.run(effort.jvms(), List.of("a test"), test -> numbers());
    report.note("an empty test of JUnit, without the fake", share.of("a test", 0), Unit.MICROS);
    report.value(
        "a test's own share: fresh account in and out",
        share.of("a test", 1),
        Unit.MICROS,
        Target.atMost(MOST_MICROS));
  }

  private static double[] numbers() throws IOException {
    try (Jvm jvm = Jvm.program(TestShareProgram.class, JARS)) {
      return jvm.numbers();
    }
  }
}
