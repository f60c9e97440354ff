package io.github.microvisorfake.bench.jvm;

import io.github.microvisorfake.bench.peer.Peer;
import java.io.IOException;

/** Prints the number of threads that a first server adds, and that a second one adds. */
public final class ThreadsProgram {

  private ThreadsProgram() {}

  public static void main(String[] args) throws IOException {
    Peer peer = Peer.valueOf(args[0]);
    int none = threads();
    FirstResponse.of(peer.start());
    int one = threads();
    FirstResponse.of(peer.start());
    System.out.println((one - none) + "\t" + (threads() - one));
    Runtime.getRuntime().halt(0);
  }

  private static int threads() {
    return (int) Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).count();
  }
}
