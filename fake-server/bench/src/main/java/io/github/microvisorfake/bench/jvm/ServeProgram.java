package io.github.microvisorfake.bench.jvm;

import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.Running;
import java.io.IOException;

/** Runs a peer until standard input ends. Prints its port and what to authenticate with. */
public final class ServeProgram {

  private ServeProgram() {}

  public static void main(String[] args) throws IOException {
    try (Running server = Peer.valueOf(args[0]).start()) {
      System.out.println(server.port() + "\t" + server.authorization());
      while (System.in.read() >= 0) {
        // Nothing is sent; the end of the input is the end of the program.
      }
    }
  }
}
