package io.github.microvisorfake.bench.row;

import static io.github.microvisorfake.bench.peer.Peer.FAKE;
import static io.github.microvisorfake.bench.peer.Peer.UNDERTOW;

import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.jvm.LaterStartsProgram;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Report.Rival;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.util.List;

/** The start and stop of further servers in a JVM that runs one. */
public final class LaterStarts implements Row {

  private static final double STOP_MILLIS = 5;

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    Rounds<Peer> times = Rounds.run(effort.jvms(), Peer.three(), this::startAndStop);
    for (Peer peer : List.of(UNDERTOW, Peer.WIREMOCK)) {
      report.ratio(
          "later server starts in the same JVM",
          times.of(FAKE),
          Unit.MILLIS,
          new Rival(peer.label(), times.of(peer)),
          Target.atMost(peer == UNDERTOW ? 1.3 : 1 / 3.0));
    }
    report.value("a server stops", times.of(FAKE, 1), Unit.MILLIS, Target.atMost(STOP_MILLIS));
  }

  private double[] startAndStop(Peer peer) throws IOException {
    try (Jvm jvm = Jvm.program(LaterStartsProgram.class, List.of(peer.jar()), peer.name())) {
      return jvm.numbers();
    }
  }
}
