package io.github.microvisorfake.bench.row;

import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.jvm.SignedRequestsProgram;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Report.Rival;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.util.List;

/** A request whose signature is verified, beside one without a signature. */
public final class SignedRequests implements Row {

  private static final double MICROS = 1_000;

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    Rounds<Peer> medians = Rounds.run(effort.jvms(), List.of(Peer.FAKE), SignedRequests::run);
    report.comparison(
        "sequential GETs with a signature, median",
        medians.of(Peer.FAKE, 1),
        Unit.MICROS,
        new Rival("without a signature", medians.of(Peer.FAKE, 0)));
    report.value(
        "verification of a signature",
        medians.of(Peer.FAKE, 2),
        Unit.MICROS,
        Target.atMost(MICROS));
  }

  private static double[] run(Peer fake) throws IOException {
    try (Jvm jvm = Jvm.program(SignedRequestsProgram.class, List.of(fake.jar()))) {
      double[] medians = jvm.numbers();
      return new double[] {medians[0], medians[1], medians[1] - medians[0]};
    }
  }
}
