package io.github.microvisorfake.bench.jvm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.bench.load.PersistentConnection;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.RunningFake;

/**
 * Sends GETs one after the other, on one connection. Prints their median seconds without and with
 * leak detection.
 */
public final class LeakDetectionProgram {

  private static final int WARM_UP = 20_000;
  private static final int MEASURED = 5_000;
  private static final int ROUNDS = 7;

  private LeakDetectionProgram() {}

  public static void main(String[] args) throws Exception {
    RunningFake fake = RunningFake.start();
    byte[] request =
        ("GET "
                + Peer.MEMBER
                + " HTTP/1.1\r\nHost: x\r\nAuthorization: "
                + fake.authorization()
                + "\r\n\r\n")
            .getBytes(US_ASCII);
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
    try (PersistentConnection connection = PersistentConnection.open(fake.port())) {
      connection.median(request, WARM_UP);
      for (int i = 0; i < ROUNDS * 2; i++) {
        int kind = i % 2;
        fake.server().account().leakDetection().setOn(kind == 1);
        best[kind] = Math.min(best[kind], connection.median(request, MEASURED));
      }
    }
    System.out.println(best[0] + "\t" + best[1]);
    Runtime.getRuntime().halt(0);
  }
}
