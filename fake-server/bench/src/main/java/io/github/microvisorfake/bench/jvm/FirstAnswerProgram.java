package io.github.microvisorfake.bench.jvm;

import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.Running;
import java.io.IOException;

/**
 * Starts a peer in a JVM that has done nothing before; prints the seconds to its first answer, and
 * those of processor time that the whole JVM has used by then.
 */
public final class FirstAnswerProgram {

  private FirstAnswerProgram() {}

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    Running server = Peer.valueOf(args[0]).start();
    FirstAnswer.of(server);
    double seconds = (System.nanoTime() - start) / 1e9;
    double processor =
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    System.out.println(seconds + "\t" + processor);
    Runtime.getRuntime().halt(0);
  }
}
