package io.github.microvisorfake.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** A connection that sends one request at a time. */
public final class PersistentConnection implements AutoCloseable {

  private final SocketChannel channel;
  private final ByteBuffer received = ByteBuffer.allocate(1 << 20);

  private PersistentConnection(SocketChannel channel) {
    this.channel = channel;
  }

  public static PersistentConnection open(int port) throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return new PersistentConnection(channel);
  }

  SocketChannel channel() {
    return channel;
  }

  /** Sends a request and waits for the response. */
  public Response exchange(byte[] request) throws IOException {
    send(ByteBuffer.wrap(request));
    Response response;
    do {
      response = receive();
    } while (!response.isComplete());
    return response;
  }

  /**
   * Sends a request several times, one after the other.
   *
   * @return the median of the times from sending to the whole response, in seconds
   * @throws IllegalStateException if a status is not 200
   */
  public double median(byte[] request, int times) throws IOException {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      if (exchange(request).status() != 200) {
        throw new IllegalStateException("the status is not 200");
      }
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[times / 2] / 1e9;
  }

  /** Sends a whole request, which must fit into the socket's buffer. */
  void send(ByteBuffer request) throws IOException {
    received.clear();
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  /** Reads the available bytes; the response may be incomplete. */
  Response receive() throws IOException {
    if (channel.read(received) < 0) {
      throw new IOException("the server closed the connection");
    }
    return new Response(received.array(), received.position());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
