package io.github.microvisorfake.bench.row;

import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Report.Rival;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The start of {@code java -jar}, to the first 200. */
public final class ProgramStart implements Row {

  private static final Path ARCHIVE = Path.of("target", "microvisor-fake.jsa");

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    Program.FAKE.archive(ARCHIVE);
    Rounds<Program> starts =
        Rounds.run(effort.starts(), List.of(Program.values()), program -> program.start(ARCHIVE));
    String what = "java -jar to the first 200";
    ratio(report, what, starts, Program.UNDERTOW, Target.atMost(1.35));
    ratio(report, what, starts, Program.WIREMOCK, Target.atMost(1 / 2.5));
    report.ratio(
        what + ", with a CDS archive",
        starts.of(Program.FAKE_WITH_ARCHIVE),
        Unit.MILLIS,
        new Rival("without", starts.of(Program.FAKE)),
        Target.atMost(0.7));
  }

  private static void ratio(
      Report report, String what, Rounds<Program> starts, Program rival, Target target) {
    report.ratio(
        what,
        starts.of(Program.FAKE),
        Unit.MILLIS,
        new Rival(rival.label(), starts.of(rival)),
        target);
  }
}
