package io.github.microvisorfake.bench.row;

import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.jvm.LeakDetectionProgram;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Report.Rival;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.util.List;

/** The cost of keeping requests to search them for secrets, in one JVM. */
public final class LeakDetection implements Row {

  private static final List<String> JARS = List.of("microvisor-fake-server");

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    Rounds<String> medians = Rounds.run(effort.jvms(), List.of("the fake"), fake -> numbers());
    report.ratio(
        "GET with leak detection",
        medians.of("the fake", 1),
        Unit.MICROS,
        new Rival("without leak detection", medians.of("the fake", 0)),
        Target.atMost(1.25));
  }

  private static double[] numbers() throws IOException {
    try (Jvm jvm = Jvm.program(LeakDetectionProgram.class, JARS)) {
      return jvm.numbers();
    }
  }
}
