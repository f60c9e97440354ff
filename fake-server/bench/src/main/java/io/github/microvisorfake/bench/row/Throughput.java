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

/** Requests on 16 kept connections: how many in a second, and what each costs the server. */
public final class Throughput implements Row {

  /** On a busy machine, seconds alone would end before the JIT compiler has begun. */
  private static final int LEAST_WARM_UP = 100_000;

  private static final int LEAST = 20_000;

  /** Of one size, each page of it written before: the kernel need not look for any meanwhile. */
  private static final List<String> TOUCHED_HEAP =
      List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch");

  private final String method;
  private final double mostProcessorTime;

  private Throughput(String method, double mostProcessorTime) {
    this.method = method;
    this.mostProcessorTime = mostProcessorTime;
  }

  /** GET of one config, against a constant. */
  public static Throughput get() {
    return new Throughput("get", 1.5);
  }

  /** POST of a new config, against a form that is read. */
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

  /** Measures the same once more, where the heap need not grow. */
  public void measureInTouchedHeap(Effort effort, Report report) throws IOException {
    Rounds<Peer> load =
        Rounds.run(
            effort.jvms(), List.of(FAKE, UNDERTOW), peer -> load(peer, TOUCHED_HEAP, effort));
    String requests = requests() + ", in a heap touched before";
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
        requests + ": processor time of the server a request",
        load.of(FAKE, 1),
        Unit.MICROS,
        new Rival(UNDERTOW.label(), load.of(UNDERTOW, 1)),
        Target.must(mostProcessorTime, true));
  }

  /** Requests in a second, and seconds of processor time a request. */
  private double[] load(Peer peer, List<String> options, Effort effort) throws IOException {
    try (Jvm server = Jvm.program(ServeProgram.class, List.of(peer.jar()), options, peer.name())) {
      String[] address = server.line();
      try (Jvm load = Jvm.program(LoadProgram.class, List.of(), address[0], address[1], method)) {
        load.ask(effort.warmUpSeconds() + " " + LEAST_WARM_UP);
        double before = server.cpuSeconds();
        double[] sent = load.ask(effort.seconds() + " " + LEAST);
        double used = server.cpuSeconds() - before;
        return new double[] {sent[0] / sent[1], used / sent[0]};
      }
    }
  }
}
