package io.github.microvisorfake.bench.row;

import static io.github.microvisorfake.bench.peer.Peer.FAKE;
import static io.github.microvisorfake.bench.peer.Peer.UNDERTOW;
import static io.github.microvisorfake.bench.peer.Peer.WIREMOCK;

import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.jvm.ServeProgram;
import io.github.microvisorfake.bench.load.LoadProgram;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Report.Rival;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Requests on 16 persistent connections: their number per second, and the processor time of each.
 */
public final class Throughput implements Row {

  /** On a busy machine, the seconds could end before the JIT compiler has started. */
  private static final int MIN_WARM_UP_REQUESTS = 100_000;

  private static final int MIN_REQUESTS = 20_000;

  /**
   * A heap of fixed size whose pages are written at the start, so that the kernel provides none
   * later.
   */
  private static final List<String> PRETOUCHED_HEAP =
      List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch");

  private final String method;
  private final double maxProcessorTime;

  private Throughput(String method, double maxProcessorTime) {
    this.method = method;
    this.maxProcessorTime = maxProcessorTime;
  }

  /** Returns the row for a GET of a config; the peers send a constant. */
  public static Throughput get() {
    return new Throughput("get", 1.5);
  }

  /** Returns the row for a POST of a new config; the peers read the form. */
  public static Throughput post() {
    return new Throughput("post", 1.8);
  }

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    Rounds<Peer> load =
        Rounds.run(effort.jvms(), Peer.three(), peer -> load(peer, List.of(), effort));
    compareThroughput(requests(), load, report);
    report.ratio(
        requests(),
        load.of(FAKE),
        Unit.THOUSANDS_A_SECOND,
        new Rival(WIREMOCK.label(), load.of(WIREMOCK)),
        Target.must(5, false));
    reportProcessorTime(requests(), load, report);
  }

  /** Measures with a heap that does not have to grow. */
  public void measureWithPretouchedHeap(Effort effort, Report report) throws IOException {
    Rounds<Peer> load =
        Rounds.run(
            effort.jvms(), List.of(FAKE, UNDERTOW), peer -> load(peer, PRETOUCHED_HEAP, effort));
    String requests = requests() + ", with a pretouched heap";
    compareThroughput(requests, load, report);
    reportProcessorTime(requests, load, report);
  }

  private String requests() {
    return method.toUpperCase(Locale.ROOT) + " a config, 16 connections";
  }

  private static void compareThroughput(String requests, Rounds<Peer> load, Report report) {
    report.comparison(
        requests,
        load.of(FAKE),
        Unit.THOUSANDS_A_SECOND,
        new Rival(UNDERTOW.label(), load.of(UNDERTOW)));
  }

  private void reportProcessorTime(String requests, Rounds<Peer> load, Report report) {
    report.ratio(
        requests + ": processor time of the server per request",
        load.of(FAKE, 1),
        Unit.MICROS,
        new Rival(UNDERTOW.label(), load.of(UNDERTOW, 1)),
        Target.must(maxProcessorTime, true));
  }

  /** Returns the requests per second, and the seconds of processor time per request. */
  private double[] load(Peer peer, List<String> options, Effort effort) throws IOException {
    try (Jvm server = Jvm.program(ServeProgram.class, List.of(peer.jar()), options, peer.name())) {
      String[] address = server.line();
      try (Jvm load = Jvm.program(LoadProgram.class, List.of(), address[0], address[1], method)) {
        load.request(effort.warmUpSeconds() + " " + MIN_WARM_UP_REQUESTS);
        double before = server.cpuSeconds();
        double[] sent = load.request(effort.seconds() + " " + MIN_REQUESTS);
        double used = server.cpuSeconds() - before;
        return new double[] {sent[0] / sent[1], used / sent[0]};
      }
    }
  }
}
