package io.github.microvisorfake.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A connection with one request under way at a time. */
public final class KeptConnection implements AutoCloseable {

  private final SocketChannel channel;
  private final ByteBuffer received = ByteBuffer.allocate(1 << 20);

  private KeptConnection(SocketChannel channel) {
    this.channel = channel;
  }

  public static KeptConnection open(int port) throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return new KeptConnection(channel);
  }

  SocketChannel channel() {
    return channel;
  }

  /** Sends a request and waits for its answer. */
  public Answer exchange(byte[] request) throws IOException {
    send(ByteBuffer.wrap(request));
    Answer answer;
    do {
      answer = receive();
    } while (!answer.isWhole());
    return answer;
  }

  /** Sends all of a request; it is small enough for the socket's buffer. */
  void send(ByteBuffer request) throws IOException {
    received.clear();
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  /** Reads what there is; the answer may not be whole yet. */
  Answer receive() throws IOException {
    if (channel.read(received) < 0) {
      throw new IOException("the server closed the connection");
    }
    return new Answer(received.array(), received.position());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
