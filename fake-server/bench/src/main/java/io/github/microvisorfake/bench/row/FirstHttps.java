package io.github.microvisorfake.bench.row;

import static io.github.microvisorfake.bench.peer.Peer.FAKE;
import static io.github.microvisorfake.bench.peer.Peer.UNDERTOW;

import io.github.microvisorfake.bench.jvm.FirstHttpsProgram;
import io.github.microvisorfake.bench.jvm.FirstResponseProgram;
import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Report.Rival;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.util.List;

/** The first response over HTTPS in a new JVM, beside the first one without TLS. */
public final class FirstHttps implements Row {

  /** A bare Undertow with certificates by BouncyCastle took 624 ms, and 359 ms without TLS. */
  private static final double BARE_UNDERTOW_WITH_TLS = 624 / 359.0;

  private static final String HTTPS = "https";

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    Rounds<String> times =
        Rounds.run(effort.starts(), List.of(HTTPS, FAKE.name(), UNDERTOW.name()), FirstHttps::run);
    String what = "start to first HTTPS response, cold JVM";
    report.ratio(
        what,
        times.of(HTTPS),
        Unit.MILLIS,
        new Rival("undertow without TLS", times.of(UNDERTOW.name())),
        Target.atMost(BARE_UNDERTOW_WITH_TLS));
    report.comparison(
        what, times.of(HTTPS), Unit.MILLIS, new Rival("without TLS", times.of(FAKE.name())));
    report.comparison(
        "GET on a new connection with TLS",
        times.of(HTTPS, 1),
        Unit.MILLIS,
        new Rival("without TLS", times.of(HTTPS, 2)));
  }

  private static double[] run(String what) throws IOException {
    Class<?> program = what.equals(HTTPS) ? FirstHttpsProgram.class : FirstResponseProgram.class;
    Peer peer = what.equals(HTTPS) ? FAKE : Peer.valueOf(what);
    try (Jvm jvm = Jvm.program(program, List.of(peer.jar()), peer.name())) {
      return jvm.numbers();
    }
  }
}
