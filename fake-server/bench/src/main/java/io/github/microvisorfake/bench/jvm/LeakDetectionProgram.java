package io.github.microvisorfake.bench.jvm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.bench.load.PersistentConnection;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.RunningFake;
import java.util.Arrays;

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
      median(connection, request, WARM_UP);
      for (int i = 0; i < ROUNDS * 2; i++) {
        int kind = i % 2;
        fake.server().account().leakDetection().setOn(kind == 1);
        best[kind] = Math.min(best[kind], median(connection, request, MEASURED));
      }
    }
    System.out.println(best[0] + "\t" + best[1]);
    Runtime.getRuntime().halt(0);
  }

  private static double median(PersistentConnection connection, byte[] request, int times)
      throws Exception {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      if (connection.exchange(request).status() != 200) {
        throw new IllegalStateException("the status is not 200");
      }
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[times / 2] / 1e9;
  }
}
