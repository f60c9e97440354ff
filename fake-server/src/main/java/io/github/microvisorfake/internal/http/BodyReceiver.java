package io.github.microvisorfake.internal.http;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads the body of one request without blocking: what is there at once, the rest as it comes.
 *
 * <p>Of a body over the limit the rest is read and thrown away, up to {@value #MAX_DRAIN_BYTES}
 * bytes, so that the client can finish sending and read the answer; after that the connection
 * closes behind the answer. A body that breaks off is no request: the connection just closes.
 *
 * <p>Undertow's own receiver is not used because it hands over a body that is too large only as an
 * error that leaves the rest unread.
 */
final class BodyReceiver {

  /** How much of a refused body is read, in bytes. */
  static final int MAX_DRAIN_BYTES = 8 * 1024 * 1024;

  private static final int END = -1;

  private enum Progress {
    WHOLE,
    MORE_TO_COME,
    BROKEN_OFF
  }

  private final HttpServerExchange exchange;
  private final int limit;
  private final Consumer<Body> whenRead;

  private final Bytes kept = new Bytes();

  private long received;

  private BodyReceiver(HttpServerExchange exchange, int limit, Consumer<Body> whenRead) {
    this.exchange = exchange;
    this.limit = limit;
    this.whenRead = whenRead;
  }

  /**
   * Reads the body of a request and hands it over, on the I/O thread.
   *
   * @param limit in bytes; of a longer body only the fact is kept
   */
  static void receive(HttpServerExchange exchange, int limit, Consumer<Body> whenRead) {
    if (exchange.isRequestComplete()) {
      whenRead.accept(Body.EMPTY);
      return;
    }
    BodyReceiver receiver = new BodyReceiver(exchange, limit, whenRead);
    StreamSourceChannel channel = exchange.getRequestChannel();
    switch (receiver.read(channel)) {
      case WHOLE -> whenRead.accept(receiver.body());
      case MORE_TO_COME -> {
        channel.getReadSetter().set(receiver::resume);
        channel.resumeReads();
      }
      case BROKEN_OFF -> receiver.close();
    }
  }

  private void resume(StreamSourceChannel channel) {
    switch (read(channel)) {
      case WHOLE -> {
        channel.suspendReads();
        Connectors.executeRootHandler(ignored -> whenRead.accept(body()), exchange);
      }
      case MORE_TO_COME -> {
        // The channel calls again.
      }
      case BROKEN_OFF -> close();
    }
  }

  private void close() {
    IoUtils.safeClose(exchange.getConnection());
  }

  /** Reads what there is. */
  private Progress read(StreamSourceChannel channel) {
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      while (received <= MAX_DRAIN_BYTES) {
        buffer.clear();
        int count = channel.read(buffer);
        if (count == END) {
          return Progress.WHOLE;
        }
        if (count == 0) {
          return Progress.MORE_TO_COME;
        }
        keep(buffer.flip());
      }
      exchange.setPersistent(false);
      return Progress.WHOLE;
    } catch (IOException e) {
      return Progress.BROKEN_OFF;
    }
  }

  /** Keeps what is in a buffer from its beginning; all of this server's buffers are on the heap. */
  private void keep(ByteBuffer buffer) {
    received += buffer.remaining();
    if (received > limit) {
      kept.reset();
    } else {
      kept.write(buffer.array(), buffer.arrayOffset(), buffer.remaining());
    }
  }

  private Body body() {
    return received > limit ? Body.TOO_LARGE : Body.of(kept.asArray());
  }
}
