package io.github.microvisorfake.internal.http;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xnio.StreamConnection;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Changes the request lines that Undertow's parser would misread: removes one line end before a
 * request, which RFC 9112 tolerates, and replaces semicolons in the target. At a semicolon the
 * parser starts to read path parameters, in which it rejects commas and can lose slashes; in this
 * API it is a character like any other.
 *
 * <p>{@link #restored} undoes the replacement.
 */
public final class RequestLineConduit extends AbstractStreamSourceConduit<StreamSourceConduit> {

  /** Stands for a semicolon. Like {@link #INVALID}, this byte never occurs in UTF-8. */
  private static final int SEMICOLON = 0xFF;

  /** Replaces the byte that stands for a semicolon, which is rejected in either form. */
  private static final int INVALID = 0xFE;

  /** The part of a request in which the next byte is. */
  private enum Part {
    START,
    AFTER_CR,
    METHOD,
    BEFORE_TARGET,
    TARGET,
    REST
  }

  private Part part = Part.START;

  private RequestLineConduit(StreamSourceConduit next) {
    super(next);
  }

  /** Installs a conduit, which must be the last one that is added before Undertow's. */
  public static void install(StreamConnection connection) {
    ConduitStreamSourceChannel source = connection.getSourceChannel();
    source.setConduit(new RequestLineConduit(source.getConduit()));
  }

  /** Makes the conduit expect another request when an exchange has ended. */
  static void expectRequestAfter(HttpServerExchange exchange) {
    HttpServerConnection connection = (HttpServerConnection) exchange.getConnection();
    if (connection.getOriginalSourceConduit() instanceof RequestLineConduit conduit) {
      exchange.addExchangeCompleteListener(
          (ended, next) -> {
            conduit.startRequest(connection.getExtraBytes());
            next.proceed();
          });
    }
  }

  /** Returns a target, or a part of it, as the client sent it. */
  static String restored(String target) {
    return target.replace((char) SEMICOLON, ';');
  }

  /**
   * Starts another request.
   *
   * @param received the bytes of that request that have been read together with the previous one
   */
  private void startRequest(@Nullable PooledByteBuffer received) {
    part = Part.START;
    if (received != null) {
      change(received.getBuffer());
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int start = target.position();
    int count = next.read(target);
    if (part == Part.REST || count <= 0) {
      return count;
    }
    ByteBuffer received = target.duplicate().position(start).limit(start + count);
    change(received);
    if (received.position() > start) {
      target.position(start).put(received);
    }
    return target.position() - start;
  }

  /** Replaces bytes in a buffer; its position is moved beyond those that are to be removed. */
  private void change(ByteBuffer bytes) {
    while (bytes.hasRemaining() && isLineEnd(bytes.get(bytes.position()))) {
      bytes.get();
    }
    for (int i = bytes.position(); i < bytes.limit() && part != Part.REST; i++) {
      bytes.put(i, changed(bytes.get(i)));
    }
  }

  /** Returns whether a byte belongs to the line end before a request. */
  private boolean isLineEnd(byte octet) {
    if (part == Part.START && octet == '\r') {
      part = Part.AFTER_CR;
      return true;
    }
    if (part == Part.START || part == Part.AFTER_CR) {
      part = Part.METHOD;
      return octet == '\n';
    }
    return false;
  }

  private byte changed(byte octet) {
    boolean isSpace = octet == ' ' || octet == '\t';
    if (octet == '\r' || octet == '\n') {
      part = Part.REST;
    } else if (isSpace) {
      part = part == Part.TARGET ? Part.REST : Part.BEFORE_TARGET;
    } else if (part == Part.BEFORE_TARGET) {
      part = Part.TARGET;
    }
    return part == Part.TARGET ? replacement(octet) : octet;
  }

  private static byte replacement(byte octet) {
    if (octet == ';') {
      return (byte) SEMICOLON;
    }
    return octet == (byte) SEMICOLON ? (byte) INVALID : octet;
  }
}
