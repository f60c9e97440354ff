package io.github.microvisorfake.bench.jvm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.FakeAccount;
import io.github.microvisorfake.FakeFault;
import io.github.microvisorfake.bench.load.PersistentConnection;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.RunningFake;
import io.github.microvisorfake.fault.Fault;
import io.github.microvisorfake.journal.HttpMethod;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Sends GETs one after the other, on one connection. Prints their median seconds without faults,
 * with a fault of the account that strikes none of them, and while 200 requests of another account
 * are delayed.
 */
public final class FaultsProgram {

  private static final int WARM_UP = 20_000;
  private static final int MEASURED = 5_000;
  private static final int ROUNDS = 7;
  private static final int DELAYED = 200;

  private FaultsProgram() {}

  public static void main(String[] args) throws Exception {
    RunningFake fake = RunningFake.start();
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    try (Get get = new Get(fake)) {
      get.median(WARM_UP);
      for (int i = 0; i < ROUNDS; i++) {
        best[0] = Math.min(best[0], get.median(MEASURED));
        best[1] = Math.min(best[1], withAFault(fake.server().account(), get));
        best[2] = Math.min(best[2], withDelayedRequests(fake, get));
      }
    }
    System.out.println(best[0] + "\t" + best[1] + "\t" + best[2]);
    Runtime.getRuntime().halt(0);
  }

  private static double withAFault(FakeAccount account, Get get) throws Exception {
    account.faults().add(Fault.status(503).on(HttpMethod.POST, "/v1/Secrets"));
    double median = get.median(MEASURED);
    account.faults().clear();
    return median;
  }

  private static double withDelayedRequests(RunningFake fake, Get get) throws Exception {
    FakeAccount slow = fake.server().addAccount();
    FakeFault delay = slow.faults().add(Fault.delay(Duration.ofMinutes(5)).times(DELAYED));
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < DELAYED; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), fake.port());
      socket.getOutputStream().write(request("/v1/Apps", authorization(slow)));
      sockets.add(socket);
    }
    while (delay.struck() < DELAYED) {
      Thread.onSpinWait();
    }
    double median = get.median(MEASURED);
    for (Socket socket : sockets) {
      socket.close();
    }
    fake.server().removeAccount(slow);
    return median;
  }

  private static String authorization(FakeAccount account) {
    String pair = account.sid() + ":" + account.authToken();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(US_ASCII));
  }

  private static byte[] request(String path, String authorization) {
    return ("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + authorization + "\r\n\r\n")
        .getBytes(US_ASCII);
  }

  /** A GET of a config on a persistent connection. */
  private static final class Get implements AutoCloseable {

    private final PersistentConnection connection;
    private final byte[] request;

    Get(RunningFake fake) throws Exception {
      connection = PersistentConnection.open(fake.port());
      request = request(Peer.MEMBER, fake.authorization());
    }

    double median(int times) throws Exception {
      return connection.median(request, times);
    }

    @Override
    public void close() throws Exception {
      connection.close();
    }
  }
}
