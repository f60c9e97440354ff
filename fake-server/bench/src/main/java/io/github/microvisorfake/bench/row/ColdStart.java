package io.github.microvisorfake.bench.row;

import static io.github.microvisorfake.bench.peer.Peer.FAKE;
import static io.github.microvisorfake.bench.peer.Peer.QUIET_UNDERTOW;
import static io.github.microvisorfake.bench.peer.Peer.UNDERTOW;
import static io.github.microvisorfake.bench.peer.Peer.WIREMOCK;

import io.github.microvisorfake.bench.jvm.FirstResponseProgram;
import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Report.Rival;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.util.List;

/** The start of a server in a new JVM, to its first response. */
public final class ColdStart implements Row {

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    Rounds<Peer> starts =
        Rounds.run(effort.starts(), List.of(FAKE, UNDERTOW, QUIET_UNDERTOW, WIREMOCK), this::start);
    String what = "start to first response, cold JVM";
    for (Peer peer : List.of(UNDERTOW, QUIET_UNDERTOW, WIREMOCK)) {
      Target target =
          switch (peer) {
            case UNDERTOW -> Target.must(1.35, true);
            case WIREMOCK -> Target.atMost(1 / 3.0);
            default -> Target.atMost(1.35);
          };
      Rival rival = new Rival(peer.label(), starts.of(peer));
      report.ratio(what, starts.of(FAKE), Unit.MILLIS, rival, target);
    }
    report.ratio(
        what + ": processor time of the JVM",
        starts.of(FAKE, 1),
        Unit.MILLIS,
        new Rival(UNDERTOW.label(), starts.of(UNDERTOW, 1)),
        Target.atMost(1.35));
  }

  private double[] start(Peer peer) throws IOException {
    try (Jvm jvm = Jvm.program(FirstResponseProgram.class, List.of(peer.jar()), peer.name())) {
      return jvm.numbers();
    }
  }
}
