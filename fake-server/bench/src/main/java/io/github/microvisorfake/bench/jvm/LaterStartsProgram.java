package io.github.microvisorfake.bench.jvm;

import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.Running;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts and stops a peer repeatedly while another one runs. Prints the median seconds of a start
 * to its first response, and of a stop.
 */
public final class LaterStartsProgram {

  private static final int TIMES = 40;

  private LaterStartsProgram() {}

  public static void main(String[] args) throws IOException {
    Peer peer = Peer.valueOf(args[0]);
    Running first = peer.start();
    FirstResponse.of(first);
    List<Double> starts = new ArrayList<>();
    List<Double> stops = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      Running server = peer.start();
      FirstResponse.of(server);
      long responded = System.nanoTime();
      server.close();
      starts.add((responded - start) / 1e9);
      stops.add((System.nanoTime() - responded) / 1e9);
    }
    System.out.println(median(starts) + "\t" + median(stops));
    Runtime.getRuntime().halt(0);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
