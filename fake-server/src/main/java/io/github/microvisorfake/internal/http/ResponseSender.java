package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.logging.FailureLog;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.DateUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/** Sends responses. No other class writes to a connection. */
final class ResponseSender {

  private static final int PIECE_BYTES = 64 * 1024;

  private ResponseSender() {}

  /** Undertow initializes this class, which reads the JDK's time zones, for each response. */
  static void initializeClasses() {
    try {
      MethodHandles.lookup().ensureInitialized(DateUtils.class);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the class is public", e);
    }
  }

  /**
   * Sends a response. It returns at once, without waiting for the client to read the response, and
   * reports the outcome to the listener.
   */
  static void send(Response response, HttpServerExchange exchange, DeliveryListener listener) {
    Completion completion = new Completion(listener);
    exchange.addExchangeCompleteListener(completion);
    try {
      execute(response.delivery(), response, exchange, completion);
    } catch (RuntimeException | Error e) {
      FailureLog.log(
          ResponseSender.class, System.Logger.Level.DEBUG, "a response could not be sent", e);
      completion.report(e);
      IoUtils.safeClose(exchange.getConnection());
    }
  }

  private static void execute(
      Delivery delivery, Response response, HttpServerExchange exchange, Completion completion) {
    if (delivery instanceof Delivery.Disconnect) {
      completion.disconnect(exchange);
    } else if (delivery instanceof Delivery.NoResponse silence) {
      PendingExchange.hold(exchange, silence.hold(), () -> completion.disconnect(exchange));
    } else {
      sendNow(response, exchange, completion);
    }
  }

  private static void sendNow(
      Response response, HttpServerExchange exchange, Completion completion) {
    exchange.setStatusCode(response.status());
    HeaderMap headers = exchange.getResponseHeaders();
    for (Header header : response.headers()) {
      headers.put(header.name().httpString(), header.value());
    }
    if (!headers.contains(Headers.DATE)) {
      headers.put(Headers.DATE, HttpDate.now());
    }
    response.explanation().ifPresent(text -> headers.put(Explanation.HEADER.httpString(), text));
    if (response.body().isEmpty()) {
      completion.wroteBody = true;
      exchange.endExchange();
      return;
    }
    BytesBody body = BytesBody.of(response.body().get());
    ByteBuffer bytes = body.buffer();
    headers.put(Headers.CONTENT_TYPE, body.contentType());
    exchange.setResponseContentLength(bytes.remaining());
    RequestLineConduit.memory(exchange).hold(bytes.remaining());
    if (response.delivery() instanceof Delivery.Truncated truncated) {
      completion.isTruncated = true;
      bytes.limit(bytes.position() + truncated.bytes());
    }
    completion.send(bytes, exchange.getResponseSender());
  }

  /**
   * Ends the exchange as {@link IoCallback#END_EXCHANGE} does, and reports the outcome when the
   * exchange has ended.
   */
  private static final class Completion implements IoCallback, ExchangeCompletionListener {

    private final DeliveryListener listener;
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private boolean wroteBody;
    private boolean isTruncated;
    private boolean reported;

    Completion(DeliveryListener listener) {
      this.listener = listener;
    }

    /** Sends a body in pieces: the JDK copies each into a direct buffer of the same size. */
    void send(ByteBuffer body, Sender sender) {
      unsent = body;
      sendNextPiece(sender);
    }

    private void sendNextPiece(Sender sender) {
      ByteBuffer piece = unsent.slice(unsent.position(), Math.min(unsent.remaining(), PIECE_BYTES));
      unsent.position(unsent.position() + piece.remaining());
      sender.send(piece, this);
    }

    @Override
    public void onComplete(HttpServerExchange exchange, Sender sender) {
      if (unsent.hasRemaining()) {
        sendNextPiece(sender);
        return;
      }
      if (isTruncated) {
        disconnect(exchange);
        return;
      }
      wroteBody = true;
      END_EXCHANGE.onComplete(exchange, sender);
    }

    /**
     * Closes the connection, as arranged. It is a plain close: a reset could discard bytes that the
     * client has not read yet.
     */
    void disconnect(HttpServerExchange exchange) {
      report(null);
      IoUtils.safeClose(exchange.getConnection());
    }

    @Override
    public void onException(HttpServerExchange exchange, Sender sender, IOException cause) {
      END_EXCHANGE.onException(exchange, sender, cause);
    }

    /**
     * Called for every exchange, also if the connection broke: Undertow then closes it and counts
     * the response as complete.
     */
    @Override
    public void exchangeEvent(HttpServerExchange exchange, NextListener next) {
      try {
        boolean complete =
            wroteBody && exchange.isResponseComplete() && exchange.getConnection().isOpen();
        report(complete ? null : new ClosedChannelException());
      } finally {
        next.proceed();
      }
    }

    /** Reports the outcome once: a connection that is closed after a failure ends the exchange. */
    void report(@Nullable Throwable failure) {
      if (reported) {
        return;
      }
      reported = true;
      if (failure == null) {
        listener.delivered();
      } else {
        listener.failed(failure);
      }
    }
  }
}
