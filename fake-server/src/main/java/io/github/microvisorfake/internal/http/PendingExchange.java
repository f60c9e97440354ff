package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.http.RequestProcessor.Delayed;
import io.github.microvisorfake.internal.http.RequestProcessor.Outcome;
import io.github.microvisorfake.internal.http.RequestProcessor.Responded;
import io.github.microvisorfake.internal.http.RequestProcessor.Waiting;
import io.github.microvisorfake.internal.logging.FailureLog;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.ImmediatePooledByteBuffer;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.StreamSourceConduit;

/**
 * An exchange without a response yet, on purpose. A timer ends it; no thread waits, and no lock is
 * held. Meanwhile the connection is read, so that the client's close is seen. What the client sends
 * belongs to its next requests.
 *
 * <p>Used by the I/O thread only.
 */
final class PendingExchange implements ExchangeCompletionListener {

  /** The number of bytes of further requests after which reading stops. */
  private static final int MAX_KEPT_BYTES = 64 * 1024;

  private static final int END = -1;

  /** What follows. */
  private interface End {
    void reached(boolean clientWaits);
  }

  private final HttpServerExchange exchange;
  private final HttpServerConnection connection;
  private final End end;
  private final boolean keepsBytes;
  private final Bytes kept = new Bytes();

  /** Ends the registration for the event that the exchange waits for, if there is one. */
  private Runnable cancel = () -> {};

  private boolean isOver;
  private XnioExecutor.@Nullable Key timer;
  private @Nullable StreamSourceConduit requestConduit;

  private PendingExchange(HttpServerExchange exchange, boolean keepsBytes, End end) {
    this.exchange = exchange;
    this.connection = (HttpServerConnection) exchange.getConnection();
    this.keepsBytes = keepsBytes;
    this.end = end;
  }

  /**
   * Processes a request after its delay, and sends the response. If the client closes the
   * connection before, the request is processed as abandoned.
   */
  static void resume(HttpServerExchange exchange, Delayed request) {
    start(
        exchange,
        request.delay(),
        true,
        clientWaits -> {
          Responded outcome = request.next().resume(clientWaits);
          if (clientWaits) {
            ResponseSender.send(outcome.response(), exchange, outcome.listener());
          } else {
            outcome.listener().delivered();
          }
        });
  }

  /**
   * Waits for an event, at most for some time, and passes on the next outcome of the request.
   * Nothing follows if the client closes the connection before.
   */
  static void await(HttpServerExchange exchange, Waiting waiting, Consumer<Outcome> then) {
    PendingExchange pending =
        start(
            exchange,
            waiting.most(),
            true,
            clientWaits -> {
              if (clientWaits) {
                then.accept(waiting.next().get());
              }
            });
    pending.cancel = waiting.event().listen(() -> exchange.getIoThread().execute(pending::expired));
  }

  /** Runs an action when the client has closed the connection, or after some time. */
  static void hold(HttpServerExchange exchange, Duration most, Runnable action) {
    start(exchange, most, false, clientWaits -> action.run());
  }

  private static PendingExchange start(
      HttpServerExchange exchange, Duration duration, boolean keepsBytes, End end) {
    PendingExchange pending = new PendingExchange(exchange, keepsBytes, end);
    exchange.addExchangeCompleteListener(pending);
    // Otherwise Undertow would end the exchange when its handler returns.
    exchange.dispatch(SameThreadExecutor.INSTANCE, () -> pending.begin(millis(duration)));
    return pending;
  }

  /** Rounds up, so that a delay is never too short. */
  private static long millis(Duration duration) {
    return duration.plusNanos(999_999).toMillis();
  }

  private void begin(long millis) {
    RequestLineConduit.memory(exchange).setWaiting(true);
    timer = exchange.getIoThread().executeAfter(this::expired, millis, TimeUnit.MILLISECONDS);
    ConduitStreamSourceChannel source = source();
    requestConduit = source.getConduit();
    source.setConduit(connection.getOriginalSourceConduit());
    source.setReadListener(this::readable);
    source.resumeReads();
  }

  private ConduitStreamSourceChannel source() {
    return connection.getChannel().getSourceChannel();
  }

  private void expired() {
    if (stop()) {
      returnKeptBytes();
      Connectors.executeRootHandler(ignored -> end.reached(true), exchange);
    }
  }

  private void readable(StreamSourceChannel channel) {
    try (PooledByteBuffer pooled = connection.getByteBufferPool().allocate()) {
      ByteBuffer buffer = pooled.getBuffer();
      int count = channel.read(buffer);
      while (count > 0) {
        keep(buffer.flip());
        count = kept.size() > MAX_KEPT_BYTES ? 0 : channel.read(buffer.clear());
      }
      if (count == END) {
        IoUtils.safeClose(connection);
      } else if (kept.size() > MAX_KEPT_BYTES) {
        channel.suspendReads();
      }
    } catch (IOException | RuntimeException | Error e) {
      IoUtils.safeClose(connection);
      FailureLog.log(
          PendingExchange.class, System.Logger.Level.DEBUG, "a connection could not be read", e);
    }
  }

  private void keep(ByteBuffer received) {
    if (keepsBytes) {
      RequestLineConduit.memory(exchange).hold(received.remaining());
      kept.write(received.array(), received.arrayOffset(), received.remaining());
    }
  }

  /** Lets Undertow continue with the bytes that were received, after those that it has already. */
  private void returnKeptBytes() {
    if (kept.size() == 0) {
      return;
    }
    PooledByteBuffer earlier = connection.getExtraBytes();
    Bytes all = new Bytes();
    if (earlier != null) {
      byte[] bytes = new byte[earlier.getBuffer().remaining()];
      earlier.getBuffer().get(bytes);
      earlier.close();
      all.writeBytes(bytes);
    }
    all.writeBytes(kept.asArray());
    connection.setExtraBytes(new ImmediatePooledByteBuffer(all.asBuffer()));
  }

  /** Called also when the connection was closed, by the client or because the server closes. */
  @Override
  public void exchangeEvent(HttpServerExchange ended, NextListener next) {
    try {
      if (stop()) {
        end.reached(false);
      }
    } finally {
      next.proceed();
    }
  }

  /** Returns false if it has stopped before. */
  private boolean stop() {
    if (isOver) {
      return false;
    }
    isOver = true;
    cancel.run();
    RequestLineConduit.memory(exchange).setWaiting(false);
    if (timer != null) {
      timer.remove();
    }
    if (requestConduit != null) {
      source().suspendReads();
      source().setReadListener(null);
      source().setConduit(requestConduit);
    }
    return true;
  }
}
