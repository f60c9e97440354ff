package io.github.microvisorfake.bench.row;

import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Report.Rival;
import io.github.microvisorfake.bench.report.Sample;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The JMH benchmarks, for what is too short to measure in a process of its own. */
public final class Jmh implements Row {

  private static final Path RESULTS = Path.of("target", "jmh.csv").toAbsolutePath();
  private static final String MAIN = "org.openjdk.jmh.Main";
  private static final List<String> JARS =
      List.of("microvisor-fake-server", "jmh-core", "jopt-simple", "commons-math3");

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    Map<String, Sample> averages = run(effort);
    report.ratio(
        "list page of 50 at the end of 1,000,000 entries",
        averages.get("PageBenchmark.pageAtTheEnd"),
        Unit.MICROS,
        new Rival("the first page", averages.get("PageBenchmark.firstPage")),
        Target.atMost(2));
    report.note(
        "add and remove an account, without JUnit",
        averages.get("AccountBenchmark.emptyAccount"),
        Unit.MICROS);
    report.note(
        "the same with a device and a config",
        averages.get("AccountBenchmark.accountWithDevice"),
        Unit.MICROS);
    snapshots(averages, report);
  }

  private static void snapshots(Map<String, Sample> averages, Report report) {
    report.value(
        "snapshot of 10,000 devices, while requests to the account wait",
        averages.get("SnapshotBenchmark.copy"),
        Unit.MILLIS,
        Target.must(100, true));
    report.value(
        "the same with its text",
        averages.get("SnapshotBenchmark.copyAndText"),
        Unit.MILLIS,
        Target.must(1_000, true));
    report.value(
        "the same with the diff to an earlier snapshot",
        averages.get("SnapshotBenchmark.copyAndDiff"),
        Unit.MILLIS,
        Target.must(1_000, true));
    report.note(
        "restoring 10,000 devices, while requests to the account wait",
        averages.get("SnapshotBenchmark.restore"),
        Unit.MILLIS);
  }

  private static Map<String, Sample> run(Effort effort) throws IOException {
    Files.deleteIfExists(RESULTS);
    String forks = Integer.toString(effort.forks());
    String[] arguments = {
      "-f",
      forks,
      "-wi",
      "3",
      "-w",
      "1",
      "-i",
      "3",
      "-r",
      "1",
      "-v",
      "SILENT",
      "-rf",
      "csv",
      "-rff",
      RESULTS.toString()
    };
    try (Jvm jvm = Jvm.program(MAIN, JARS, arguments)) {
      jvm.awaitEnd();
    }
    Map<String, Sample> averages = new HashMap<>();
    for (String line : Files.readAllLines(RESULTS)) {
      String[] cells = line.split(",");
      if (cells[0].contains("Benchmark.")) {
        averages.put(name(cells[0]), new Sample(List.of(Double.parseDouble(cells[4]) / 1e6)));
      }
    }
    return averages;
  }

  private static String name(String quoted) {
    String[] parts = quoted.replace("\"", "").split("\\.");
    return parts[parts.length - 2] + "." + parts[parts.length - 1];
  }
}
