package io.github.microvisorfake.bench.row;

import io.github.microvisorfake.bench.jvm.FaultsProgram;
import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Report.Rival;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.util.List;

/** The cost of faults for requests that they do not strike, in one JVM. */
public final class Faults implements Row {

  private static final List<String> JARS = List.of("microvisor-fake-server");

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    Rounds<String> medians = Rounds.run(effort.jvms(), List.of("the fake"), fake -> numbers());
    Rival without = new Rival("without faults", medians.of("the fake", 0));
    report.ratio(
        "GET while 200 requests of another account are delayed",
        medians.of("the fake", 2),
        Unit.MICROS,
        without,
        Target.atMost(1.1));
    report.comparison(
        "GET with a fault that strikes other requests",
        medians.of("the fake", 1),
        Unit.MICROS,
        without);
  }

  private static double[] numbers() throws IOException {
    try (Jvm jvm = Jvm.program(FaultsProgram.class, JARS)) {
      return jvm.numbers();
    }
  }
}
