package io.github.microvisorfake.bench.jvm;

import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.Running;
import java.io.IOException;

/** Starts a peer in a JVM that has done nothing before; prints the seconds to its first answer. */
public final class FirstAnswerProgram {

  private FirstAnswerProgram() {}

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    Running server = Peer.valueOf(args[0]).start();
    FirstAnswer.of(server);
    System.out.println((System.nanoTime() - start) / 1e9);
    Runtime.getRuntime().halt(0);
  }
}
