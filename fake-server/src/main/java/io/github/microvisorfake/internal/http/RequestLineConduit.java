package io.github.microvisorfake.internal.http;

import io.github.microvisorfake.internal.logging.FailureLog;
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
 * request, which RFC 9112 tolerates, and replaces semicolons and ampersands in the target. At a
 * semicolon the parser starts to read path parameters, in which it rejects commas and can lose
 * slashes; in this API it is a character like any other. After an ampersand it adds a parameter to
 * maps that nobody reads and that need fifty times the memory of the query.
 *
 * <p>{@link #restored} undoes the replacement.
 */
public final class RequestLineConduit extends AbstractStreamSourceConduit<StreamSourceConduit> {

  /** Stands for a semicolon. Like the next two, this byte never occurs in UTF-8. */
  private static final int SEMICOLON = 0xFF;

  private static final int AMPERSAND = 0xFD;

  /** Replaces the bytes that stand for other characters, which are rejected in either form. */
  private static final int INVALID = 0xFE;

  /** The first byte of a TLS connection, which no HTTP method contains. */
  public static final byte TLS_HANDSHAKE = 0x16;

  /** The part of a request in which the next byte is. */
  private enum Part {
    START,
    AFTER_CR,
    METHOD,
    BEFORE_TARGET,
    TARGET,
    REST
  }

  private final ConnectionMemory.Holder memory;
  private Part part = Part.START;
  private boolean inHead = true;
  private boolean isFirst = true;

  private RequestLineConduit(StreamSourceConduit next, ConnectionMemory.Holder memory) {
    super(next);
    this.memory = memory;
  }

  /**
   * Installs a conduit, which must be the last one that is added before Undertow's.
   *
   * @param memory counts the bytes of the heads of requests
   */
  public static void install(StreamConnection connection, ConnectionMemory.Holder memory) {
    ConduitStreamSourceChannel source = connection.getSourceChannel();
    source.setConduit(new RequestLineConduit(source.getConduit(), memory));
  }

  /**
   * Passes on all further bytes of a connection unchanged, because it continues with another
   * protocol.
   *
   * @return the memory that the connection holds
   */
  public static ConnectionMemory.Holder passThrough(HttpServerExchange exchange) {
    RequestLineConduit conduit = of((HttpServerConnection) exchange.getConnection());
    conduit.inHead = false;
    conduit.part = Part.REST;
    return conduit.memory;
  }

  /** Returns the memory that the connection of an exchange holds. */
  static ConnectionMemory.Holder memory(HttpServerExchange exchange) {
    return of((HttpServerConnection) exchange.getConnection()).memory;
  }

  private static RequestLineConduit of(HttpServerConnection connection) {
    return (RequestLineConduit) connection.getOriginalSourceConduit();
  }

  /** Ends the head of a request, and expects another request when the exchange has ended. */
  static void expectRequestAfter(HttpServerExchange exchange) {
    HttpServerConnection connection = (HttpServerConnection) exchange.getConnection();
    RequestLineConduit conduit = of(connection);
    conduit.inHead = false;
    exchange.addExchangeCompleteListener(
        (ended, next) -> {
          conduit.memory.requestEnded();
          conduit.startRequest(connection.getExtraBytes());
          next.proceed();
        });
  }

  /** Returns a target, or a part of it, as the client sent it. */
  public static String restored(String target) {
    return target.replace((char) SEMICOLON, ';').replace((char) AMPERSAND, '&');
  }

  /**
   * Starts another request.
   *
   * @param received the bytes of that request that have been read together with the previous one
   */
  private void startRequest(@Nullable PooledByteBuffer received) {
    part = Part.START;
    inHead = true;
    if (received != null) {
      change(received.getBuffer());
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int start = target.position();
    int count = next.read(target);
    if (inHead && count > 0) {
      memory.holdHead(count);
    }
    if (part == Part.REST || count <= 0) {
      return count;
    }
    ByteBuffer received = target.duplicate().position(start).limit(start + count);
    if (isFirst) {
      isFirst = false;
      rejectTls(received.get(start));
    }
    change(received);
    if (received.position() > start) {
      target.position(start).put(received);
    }
    return target.position() - start;
  }

  private static void rejectTls(byte first) throws IOException {
    if (first == TLS_HANDSHAKE) {
      FailureLog.log(
          RequestLineConduit.class,
          System.Logger.Level.WARNING,
          "closed a connection that began with TLS: this port accepts plain HTTP only; use http://, or the port or proxy for HTTPS",
          null);
      throw new IOException("TLS instead of HTTP");
    }
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
    return switch (octet) {
      case ';' -> (byte) SEMICOLON;
      case '&' -> (byte) AMPERSAND;
      case (byte) SEMICOLON, (byte) AMPERSAND -> (byte) INVALID;
      default -> octet;
    };
  }
}
