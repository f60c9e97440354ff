package io.github.microvisorfake.bench.row;

import static io.github.microvisorfake.bench.peer.Peer.FAKE;
import static io.github.microvisorfake.bench.peer.Peer.WIREMOCK;

import io.github.microvisorfake.bench.jvm.Jvm;
import io.github.microvisorfake.bench.jvm.SequentialProgram;
import io.github.microvisorfake.bench.jvm.ServeProgram;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.report.Report;
import io.github.microvisorfake.bench.report.Report.Rival;
import io.github.microvisorfake.bench.report.Target;
import io.github.microvisorfake.bench.report.Unit;
import java.io.IOException;
import java.util.List;

/** One request after the other, with common HTTP clients. */
public final class Sequential implements Row {

  private static final List<String> APACHE =
      List.of("httpclient5", "httpcore5", "httpcore5-h2", "slf4j-api");

  @Override
  public void measure(Effort effort, Report report) throws IOException {
    for (String client : List.of("jdk", "apache")) {
      Rounds<Peer> medians =
          Rounds.run(effort.jvms(), List.of(FAKE, WIREMOCK), peer -> get(peer, client));
      report.ratio(
          "sequential GETs, median, client: " + client,
          medians.of(FAKE),
          Unit.MICROS,
          new Rival(WIREMOCK.label(), medians.of(WIREMOCK)),
          Target.atMost(0.5));
    }
  }

  private double[] get(Peer peer, String client) throws IOException {
    try (Jvm server = Jvm.program(ServeProgram.class, List.of(peer.jar()), peer.name())) {
      String[] address = server.line();
      try (Jvm requests =
          Jvm.program(SequentialProgram.class, APACHE, client, address[0], address[1])) {
        return requests.numbers();
      }
    }
  }
}
