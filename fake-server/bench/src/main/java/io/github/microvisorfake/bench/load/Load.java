package io.github.microvisorfake.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** One thread that keeps one request under way on each of its connections. */
final class Load implements AutoCloseable {

  private final Selector selector;
  private final List<Line> lines = new ArrayList<>();
  private final int digitsAt;
  private long sent;
  private int underWay;

  private Load(Selector selector, int digitsAt) {
    this.selector = selector;
    this.digitsAt = digitsAt;
  }

  /** A connection and the bytes of its requests. */
  private record Line(KeptConnection connection, ByteBuffer request) {}

  /** How many requests were answered, and in what time. */
  record Sent(long requests, double seconds) {}

  /** Load of one request; where it is a POST of a config, each has another key. */
  static Load of(byte[] request, List<KeptConnection> connections) throws IOException {
    Load load = new Load(Selector.open(), Requests.digitsAt(request));
    for (KeptConnection connection : connections) {
      connection.channel().configureBlocking(false);
      Line line = new Line(connection, ByteBuffer.wrap(request.clone()));
      connection.channel().register(load.selector, SelectionKey.OP_READ, line);
      load.lines.add(line);
    }
    return load;
  }

  /** Sends for some seconds, and goes on until there were so many requests. */
  Sent run(double seconds, long least) throws IOException {
    long start = System.nanoTime();
    long length = (long) (seconds * 1e9);
    for (Line line : lines) {
      send(line);
    }
    long answered = 0;
    while (underWay > 0) {
      selector.select();
      boolean goOn = System.nanoTime() - start < length || answered < least;
      for (SelectionKey key : selector.selectedKeys()) {
        answered += receive((Line) key.attachment(), goOn);
      }
      selector.selectedKeys().clear();
    }
    return new Sent(answered, (System.nanoTime() - start) / 1e9);
  }

  private void send(Line line) throws IOException {
    if (digitsAt >= 0) {
      Requests.number(line.request(), digitsAt, sent++);
    }
    line.connection().send(line.request().rewind());
    underWay++;
  }

  private int receive(Line line, boolean goOn) throws IOException {
    Answer answer = line.connection().receive();
    if (!answer.isWhole()) {
      return 0;
    }
    if (answer.status() / 100 != 2) {
      throw new IOException("answered with status " + answer.status() + ": " + answer.body());
    }
    underWay--;
    if (goOn) {
      send(line);
    }
    return 1;
  }

  @Override
  public void close() throws IOException {
    for (Line line : lines) {
      line.connection().close();
    }
    selector.close();
  }
}
