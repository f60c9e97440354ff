package io.github.microvisorfake.bench;

import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.row.ColdStart;
import io.github.microvisorfake.bench.row.Effort;
import io.github.microvisorfake.bench.row.Faults;
import io.github.microvisorfake.bench.row.FirstHttps;
import io.github.microvisorfake.bench.row.Jmh;
import io.github.microvisorfake.bench.row.LaterStarts;
import io.github.microvisorfake.bench.row.LeakDetection;
import io.github.microvisorfake.bench.row.LoadedClasses;
import io.github.microvisorfake.bench.row.Memory;
import io.github.microvisorfake.bench.row.ProgramStart;
import io.github.microvisorfake.bench.row.Row;
import io.github.microvisorfake.bench.row.Sequential;
import io.github.microvisorfake.bench.row.SignedRequests;
import io.github.microvisorfake.bench.row.TestCost;
import io.github.microvisorfake.bench.row.Throughput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Measures all rows, or those that the arguments name, and writes {@code target/report.md}. */
public final class Bench {

  private static final Path REPORT = Path.of("target", "report.md");
  private static final String QUICK = "quick";

  private static final Map<String, Row> ROWS = rows();

  private Bench() {}

  private static Map<String, Row> rows() {
    Map<String, Row> rows = new LinkedHashMap<>();
    rows.put("cold-start", new ColdStart());
    rows.put("get", Throughput.get());
    rows.put("post", Throughput.post());
    rows.put("post-pretouched", Throughput.post()::measureWithPretouchedHeap);
    rows.put("memory", new Memory());
    rows.put("program-start", new ProgramStart());
    rows.put("later-starts", new LaterStarts());
    rows.put("classes", new LoadedClasses());
    rows.put("test-cost", new TestCost());
    rows.put("jmh", new Jmh());
    rows.put("sequential", new Sequential());
    rows.put("faults", new Faults());
    rows.put("leak-detection", new LeakDetection());
    rows.put("https", new FirstHttps());
    rows.put("signed", new SignedRequests());
    return rows;
  }

  public static void main(String[] args) throws IOException {
    List<String> names = new ArrayList<>(List.of(args));
    boolean quick = names.remove(QUICK);
    if (!ROWS.keySet().containsAll(names)) {
      System.err.println("usage: run [quick] [row...]; rows: " + String.join(", ", ROWS.keySet()));
      System.exit(2);
    }
    Effort effort = quick ? Effort.QUICK : Effort.FULL;
    Report report = new Report(environment(effort));
    for (String name : names.isEmpty() ? ROWS.keySet() : names) {
      ROWS.get(name).measure(effort, report);
      report.writeTo(REPORT);
    }
  }

  private static String environment(Effort effort) throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %d × %s, JDK %s, %s; medians (minimum – maximum) of %d new JVMs for starts, %d for the"
            + " rest, %d forks of JMH; load average at the start: %s",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        processor(),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        effort.starts(),
        effort.jvms(),
        effort.forks(),
        firstLine(Path.of("/proc/loadavg")));
  }

  private static String processor() throws IOException {
    Path file = Path.of("/proc/cpuinfo");
    if (!Files.exists(file)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }

  private static String firstLine(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file).lines().findFirst().orElse("") : "unknown";
  }
}
