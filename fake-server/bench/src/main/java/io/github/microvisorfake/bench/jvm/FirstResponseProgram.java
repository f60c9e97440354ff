package io.github.microvisorfake.bench.jvm;

import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.Running;
import java.io.IOException;

/**
 * Starts a peer in a new JVM. Prints the seconds to its first response, and the seconds of
 * processor time that the whole JVM has used until then.
 */
public final class FirstResponseProgram {

  private FirstResponseProgram() {}

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    Running server = Peer.valueOf(args[0]).start();
    FirstResponse.of(server);
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor =
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    System.out.println(seconds + "\t" + processor);
    Runtime.getRuntime().halt(0);
  }
}
