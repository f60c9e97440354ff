package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.logging.FailureLog;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads the body of one request without blocking.
 *
 * <p>A body over the limit is read and discarded, up to a second limit, so that the client can
 * finish sending and read the response; beyond that, the connection is closed after the response.
 * If the body ends prematurely, the connection is closed without a response.
 *
 * <p>Undertow's own receiver is not used because it reports a body that is too large as an error
 * and leaves the rest unread.
 */
final class BodyReceiver implements ExchangeCompletionListener {

  private static final int END = -1;

  private enum Progress {
    DONE,
    INCOMPLETE,
    FAILED
  }

  private final HttpServerExchange exchange;
  private final BodyLimit limit;
  private final Consumer<Body> callback;

  private BodyReader reader;

  private long received;

  private BodyReceiver(
      HttpServerExchange exchange, BodyLimit limit, BodyReader reader, Consumer<Body> callback) {
    this.exchange = exchange;
    this.limit = limit;
    this.reader = reader;
    this.callback = callback;
  }

  /**
   * Reads the body of a request, which has one, and passes it to a callback on the I/O thread.
   *
   * @param limit the largest size; a longer body is discarded
   * @param reader reads a body within the limit
   */
  static void receive(
      HttpServerExchange exchange, BodyLimit limit, BodyReader reader, Consumer<Body> callback) {
    BodyReceiver receiver = new BodyReceiver(exchange, limit, reader, callback);
    StreamSourceChannel channel = exchange.getRequestChannel();
    switch (receiver.read(channel)) {
      case DONE -> callback.accept(receiver.body());
      case INCOMPLETE -> {
        exchange.addExchangeCompleteListener(receiver);
        channel.getReadSetter().set(receiver::resume);
        channel.resumeReads();
      }
      case FAILED -> receiver.close();
    }
  }

  private void resume(StreamSourceChannel channel) {
    switch (read(channel)) {
      case DONE -> {
        channel.suspendReads();
        Connectors.executeRootHandler(ignored -> callback.accept(body()), exchange);
      }
      case INCOMPLETE -> {
        // The channel calls this listener again.
      }
      case FAILED -> close();
    }
  }

  /** Pending tasks of the I/O thread may refer to the exchange of a closed connection. */
  @Override
  public void exchangeEvent(HttpServerExchange ended, NextListener next) {
    discard();
    next.proceed();
  }

  /** Releases what was kept; nothing is passed to the reader afterwards. */
  private void discard() {
    reader = new WholeBodyReader();
  }

  private void close() {
    IoUtils.safeClose(exchange.getConnection());
  }

  /** Reads the available bytes, up to the drain limit. */
  private Progress read(StreamSourceChannel channel) {
    try (PooledByteBuffer pooled = exchange.getConnection().getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      while (received <= limit.drained()) {
        buffer.clear();
        int count = channel.read(buffer);
        if (count == END) {
          // The channel of a closed connection also ends, although the body is incomplete.
          return exchange.getConnection().isOpen() ? Progress.DONE : Progress.FAILED;
        }
        if (count == 0) {
          return Progress.INCOMPLETE;
        }
        keep(buffer.flip());
      }
      exchange.setPersistent(false);
      return Progress.DONE;
    } catch (IOException | RuntimeException | Error e) {
      // An error, such as no memory left, must not leave a connection that nobody reads.
      FailureLog.log(BodyReceiver.class, System.Logger.Level.DEBUG, "a body could not be read", e);
      return Progress.FAILED;
    }
  }

  /**
   * Counts the bytes of a buffer, which must be a heap buffer at position 0, and passes them on
   * while the body is within the limit.
   */
  private void keep(ByteBuffer buffer) {
    received += buffer.remaining();
    if (received > limit.max()) {
      discard();
    } else {
      int start = buffer.arrayOffset();
      int kept = reader.read(buffer.array(), start, start + buffer.remaining());
      // An array doubles when it is full, so up to half of it is unused.
      RequestLineConduit.memory(exchange).hold(2L * kept);
    }
  }

  private Body body() {
    if (received > limit.max()) {
      return Body.tooLarge("the body", limit.max());
    }
    return received == 0 ? Body.EMPTY : reader.body();
  }
}
