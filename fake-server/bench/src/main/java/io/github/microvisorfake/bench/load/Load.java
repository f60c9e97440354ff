package io.github.microvisorfake.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** Sends requests from one thread, one at a time on each of its connections. */
final class Load implements AutoCloseable {

  private final Selector selector;
  private final List<Client> clients = new ArrayList<>();
  private final int digitsAt;
  private long sent;
  private int pending;

  private Load(Selector selector, int digitsAt) {
    this.selector = selector;
    this.digitsAt = digitsAt;
  }

  /** A connection and the bytes of its current request. */
  private record Client(PersistentConnection connection, ByteBuffer request) {}

  /** The number of requests with a response, and the time that they took. */
  record Sent(long requests, double seconds) {}

  /** Returns a load of copies of one request; those of a POST get distinct keys. */
  static Load of(byte[] request, List<PersistentConnection> connections) throws IOException {
    Load load = new Load(Selector.open(), Requests.digitsAt(request));
    for (PersistentConnection connection : connections) {
      connection.channel().configureBlocking(false);
      Client client = new Client(connection, ByteBuffer.wrap(request.clone()));
      connection.channel().register(load.selector, SelectionKey.OP_READ, client);
      load.clients.add(client);
    }
    return load;
  }

  /** Sends requests for a number of seconds, and then until a minimum number is reached. */
  Sent run(double seconds, long minimum) throws IOException {
    long start = System.nanoTime();
    long duration = (long) (seconds * 1e9);
    for (Client client : clients) {
      send(client);
    }
    long received = 0;
    while (pending > 0) {
      selector.select();
      boolean more = System.nanoTime() - start < duration || received < minimum;
      for (SelectionKey key : selector.selectedKeys()) {
        received += receive((Client) key.attachment(), more);
      }
      selector.selectedKeys().clear();
    }
    return new Sent(received, (System.nanoTime() - start) / 1e9);
  }

  private void send(Client client) throws IOException {
    if (digitsAt >= 0) {
      Requests.number(client.request(), digitsAt, sent++);
    }
    client.connection().send(client.request().rewind());
    pending++;
  }

  private int receive(Client client, boolean more) throws IOException {
    Response response = client.connection().receive();
    if (!response.isComplete()) {
      return 0;
    }
    if (response.status() / 100 != 2) {
      throw new IOException("unexpected status " + response.status() + ": " + response.body());
    }
    pending--;
    if (more) {
      send(client);
    }
    return 1;
  }

  @Override
  public void close() throws IOException {
    for (Client client : clients) {
      client.connection().close();
    }
    selector.close();
  }
}
