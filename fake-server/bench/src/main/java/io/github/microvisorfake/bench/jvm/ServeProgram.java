package io.github.microvisorfake.bench.jvm;

import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.Running;
import java.io.IOException;

/**
 * Runs a peer until standard input ends. Prints its port and the value of {@code Authorization}.
 */
public final class ServeProgram {

  private ServeProgram() {}

  public static void main(String[] args) throws IOException {
    try (Running server = Peer.valueOf(args[0]).start()) {
      System.out.println(server.port() + "\t" + server.authorization());
      while (System.in.read() >= 0) {
        // Waits for the end of the input.
      }
    }
  }
}
