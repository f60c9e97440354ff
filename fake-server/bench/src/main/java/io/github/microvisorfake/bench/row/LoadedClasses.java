package io.github.microvisorfake.bench.row;

import static io.github.microvisorfake.bench.peer.Peer.FAKE;
import static io.github.microvisorfake.bench.peer.Peer.UNDERTOW;

import io.github.microvisorfake.bench.jvm.FirstResponseProgram;
import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Report.Rival;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The number of classes loaded until the first response, including those of the JDK. */
public final class LoadedClasses implements Row {

  private static final int TIMES = 3;

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    Rounds<Peer> classes = Rounds.run(TIMES, List.of(FAKE, UNDERTOW), this::count);
    report.ratio(
        "classes loaded at the first response",
        classes.of(FAKE),
        Unit.COUNT,
        new Rival(UNDERTOW.label(), classes.of(UNDERTOW)),
        Target.atMost(1.25));
  }

  private double[] count(Peer peer) throws IOException {
    Path log = Files.createTempFile("classes", ".log");
    List<String> options = List.of("-Xlog:class+load:file=" + log);
    try (Jvm jvm =
        Jvm.program(FirstResponseProgram.class, List.of(peer.jar()), options, peer.name())) {
      jvm.numbers();
    }
    try (Stream<String> lines = Files.lines(log)) {
      return new double[] {lines.count()};
    } finally {
      Files.delete(log);
    }
  }
}
