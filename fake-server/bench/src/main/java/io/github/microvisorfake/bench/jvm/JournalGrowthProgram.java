package io.github.microvisorfake.bench.jvm;

import io.github.microvisorfake.bench.load.PersistentConnection;
import io.github.microvisorfake.bench.load.Requests;
import io.github.microvisorfake.bench.peer.Peer;
import io.github.microvisorfake.bench.peer.RunningFake;
import java.io.IOException;

/** Prints the growth of the heap per request, in bytes, when the journal is full. */
public final class JournalGrowthProgram {

  private static final int REQUESTS = 200_000;

  private JournalGrowthProgram() {}

  public static void main(String[] args) throws IOException {
    try (RunningFake fake = RunningFake.start();
        PersistentConnection connection = PersistentConnection.open(fake.port())) {
      byte[] request = new Requests(fake.authorization()).get(Peer.MEMBER);
      send(connection, request, 10_000);
      long before = Heap.usedBytes();
      send(connection, request, REQUESTS);
      System.out.println((Heap.usedBytes() - before) / (double) REQUESTS);
    }
  }

  private static void send(PersistentConnection connection, byte[] request, int times)
      throws IOException {
    for (int i = 0; i < times; i++) {
      connection.exchange(request);
    }
  }
}
