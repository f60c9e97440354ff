package io.github.microvisorfake.internal.http;

import io.undertow.conduits.ReadDataStreamSourceConduit;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Reads a chunked body in place of Undertow's conduit, which accepts sizes that overflow, any text
 * after a size, and extensions and trailers without limit. A malformed body closes the connection.
 */
final class ChunkedBodyConduit extends AbstractStreamSourceConduit<StreamSourceConduit> {

  private static final int END = -1;

  private final HttpServerExchange exchange;
  private final HttpServerConnection connection;
  private final ChunkDecoder decoder = new ChunkDecoder();
  private boolean terminated;

  private ChunkedBodyConduit(HttpServerExchange exchange, HttpServerConnection connection) {
    super(new ReadDataStreamSourceConduit(connection.getOriginalSourceConduit(), connection));
    this.exchange = exchange;
    this.connection = connection;
  }

  /** Makes an exchange read its body through this conduit. */
  static void install(HttpServerExchange exchange) {
    HttpServerConnection connection = (HttpServerConnection) exchange.getConnection();
    exchange.addRequestWrapper(
        (undertows, ignored) -> new ChunkedBodyConduit(exchange, connection));
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    try {
      int count = isAtEnd() ? END : decode(target);
      if (count == END) {
        Connectors.terminateRequest(exchange);
      }
      return count;
    } catch (IOException | RuntimeException e) {
      IoUtils.safeClose(connection);
      throw e;
    }
  }

  private boolean isAtEnd() {
    return terminated || decoder.isFinished();
  }

  /** Reads until there are data, the body ends, or no more bytes have arrived. */
  private int decode(ByteBuffer target) throws IOException {
    int start = target.position();
    int received;
    do {
      received = receive(target);
    } while (received > 0 && target.position() == start && !isAtEnd());
    int count = target.position() - start;
    return count == 0 && isAtEnd() ? END : count;
  }

  /** Returns the number of bytes received; gives those that were not decoded back. */
  private int receive(ByteBuffer target) throws IOException {
    PooledByteBuffer pooled = connection.getByteBufferPool().allocate();
    boolean returned = false;
    try {
      ByteBuffer buffer = pooled.getBuffer();
      int received = next.read(buffer);
      if (received < 0) {
        throw new ClosedChannelException();
      }
      decoder.decode(buffer.flip(), target);
      returned = buffer.hasRemaining();
      return received;
    } finally {
      if (returned) {
        connection.ungetRequestBytes(pooled);
      } else {
        pooled.close();
      }
    }
  }

  @Override
  public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      if (targets[i].hasRemaining()) {
        return read(targets[i]);
      }
    }
    return 0;
  }

  @Override
  public long transferTo(long position, long count, FileChannel target) throws IOException {
    return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
  }

  @Override
  public long transferTo(long count, ByteBuffer buffer, StreamSinkChannel target)
      throws IOException {
    return IoUtils.transfer(new ConduitReadableByteChannel(this), count, buffer, target);
  }

  @Override
  public void terminateReads() throws IOException {
    if (!isAtEnd()) {
      terminated = true;
      exchange.setPersistent(false);
    }
    super.terminateReads();
  }
}
