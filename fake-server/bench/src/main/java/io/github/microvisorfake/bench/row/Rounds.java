package io.github.microvisorfake.bench.row;

import io.github.microvisorfake.bench.report.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rounds of measurements. The peers take turns, so that other load on the machine affects all
 * alike.
 */
final class Rounds<P> {

  private final Map<P, List<double[]>> measured = new LinkedHashMap<>();

  private Rounds() {}

  /** Measures one peer once, in a new JVM. */
  interface Measurement<P> {
    double[] of(P peer) throws IOException;
  }

  static <P> Rounds<P> run(int times, List<P> peers, Measurement<P> measurement)
      throws IOException {
    Rounds<P> rounds = new Rounds<>();
    for (int i = 0; i < times; i++) {
      for (int turn = 0; turn < peers.size(); turn++) {
        P peer = peers.get((i + turn) % peers.size());
        rounds.measured.computeIfAbsent(peer, p -> new ArrayList<>()).add(measurement.of(peer));
      }
    }
    return rounds;
  }

  /** Returns the values of a peer at an index, one from each round. */
  Sample of(P peer, int index) {
    return new Sample(measured.get(peer).stream().map(values -> values[index]).toList());
  }

  Sample of(P peer) {
    return of(peer, 0);
  }
}
