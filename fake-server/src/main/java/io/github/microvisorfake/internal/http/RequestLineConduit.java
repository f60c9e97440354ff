package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.microvisorfake.internal.logging.FailureLog;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Changes the request lines that Undertow's parser would misread: removes one line end before a
 * request, which RFC 9112 tolerates, and replaces semicolons and ampersands in the target. At a
 * semicolon the parser starts to read path parameters, in which it rejects commas and can lose
 * slashes; in this API it is a character like any other. After an ampersand it adds a parameter to
 * maps that nobody reads and that need fifty times the memory of the query.
 *
 * <p>It also rejects heads that the parser accepts but that other software reads differently: those
 * with a carriage return that is not part of a line end, with a null character, or with a character
 * before the method that cannot begin one.
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

  /** The memory of a byte of a head, at most: measured with long queries and names of headers. */
  private static final int HEAD_FACTOR = 4;

  /** The memory of a line of a head beside its bytes: measured with many short headers. */
  private static final int LINE_BYTES = 200;

  /** The part of a request in which the next byte is. */
  private enum Part {
    START,
    AFTER_CR,
    METHOD_START,
    METHOD,
    BEFORE_TARGET,
    TARGET,
    REST_OF_HEAD,
    AFTER_HEAD
  }

  private static final String MALFORMED =
      "The head of the request is malformed: it does not begin with a method, or has a carriage return that is not part of a line end, or a null character.\n";

  private final ConnectionMemory.Holder memory;
  private final StreamSinkConduit sink;
  private Part part = Part.START;
  private boolean inHead = true;
  private boolean lineIsEmpty;
  private boolean afterCr;
  private int lines;

  private RequestLineConduit(
      StreamSourceConduit next, StreamSinkConduit sink, ConnectionMemory.Holder memory) {
    super(next);
    this.sink = sink;
    this.memory = memory;
  }

  /**
   * Installs a conduit, which must be the last one that is added before Undertow's.
   *
   * @param memory counts the bytes of the heads of requests
   */
  public static void install(StreamConnection connection, ConnectionMemory.Holder memory) {
    ConduitStreamSourceChannel source = connection.getSourceChannel();
    source.setConduit(
        new RequestLineConduit(
            source.getConduit(), connection.getSinkChannel().getConduit(), memory));
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
    conduit.part = Part.AFTER_HEAD;
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
          if (!conduit.startRequest(connection.getExtraBytes())) {
            conduit.respondToMalformedHead();
            IoUtils.safeClose(connection);
          }
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
   * @return false if the received bytes are malformed; they are removed
   */
  private boolean startRequest(@Nullable PooledByteBuffer received) {
    part = Part.START;
    inHead = true;
    return received == null || change(received.getBuffer());
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int start = target.position();
    int count = next.read(target);
    if (inHead && count > 0) {
      memory.holdHead((long) count * HEAD_FACTOR);
    }
    if (part == Part.AFTER_HEAD || count <= 0) {
      return count;
    }
    ByteBuffer received = target.duplicate().position(start).limit(start + count);
    byte first = received.get(start);
    if (!change(received)) {
      reject(first);
      throw new IOException("malformed head of a request");
    }
    if (received.position() > start) {
      target.position(start).put(received);
    }
    return target.position() - start;
  }

  private void reject(byte first) {
    if (first == TLS_HANDSHAKE) {
      FailureLog.log(
          RequestLineConduit.class,
          System.Logger.Level.WARNING,
          "closed a connection that began with TLS: this port accepts plain HTTP only; use http://, or the port or proxy for HTTPS",
          null);
    } else {
      respondToMalformedHead();
    }
  }

  /** The connection is closed afterwards, whether or not the client receives this response. */
  private void respondToMalformedHead() {
    String response =
        "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: "
            + MALFORMED.length()
            + "\r\n\r\n"
            + MALFORMED;
    try {
      sink.write(ByteBuffer.wrap(response.getBytes(US_ASCII)));
      sink.flush();
    } catch (IOException e) {
      // The client has closed the connection.
    }
  }

  /**
   * Replaces bytes in a buffer; its position is moved beyond those that are to be removed.
   *
   * @return false if a byte is malformed; then all bytes are to be removed
   */
  private boolean change(ByteBuffer bytes) {
    lines = 0;
    while (bytes.hasRemaining() && isLineEnd(bytes.get(bytes.position()))) {
      bytes.get();
    }
    for (int i = bytes.position(); i < bytes.limit() && part != Part.AFTER_HEAD; i++) {
      i = part == Part.REST_OF_HEAD || part == Part.TARGET ? endOfText(bytes, i) : i;
      if (i == bytes.limit()) {
        break;
      }
      byte octet = bytes.get(i);
      if (!isAllowed(octet)) {
        bytes.position(bytes.limit());
        return false;
      }
      bytes.put(i, changed(octet));
    }
    memory.holdHead((long) lines * LINE_BYTES);
    return true;
  }

  /**
   * Returns the index of the first byte that may end a part, be malformed or be replaced; most are
   * none of these.
   */
  private int endOfText(ByteBuffer bytes, int start) {
    if (afterCr) {
      return start;
    }
    byte[] array = bytes.array();
    int offset = bytes.arrayOffset();
    int end = start;
    while (end < bytes.limit() && isText(array[offset + end])) {
      end++;
    }
    lineIsEmpty &= end == start;
    return end;
  }

  private static boolean isText(byte octet) {
    return octet > ' ' && octet != '&' && octet != ';';
  }

  /** Returns whether a byte belongs to the line end before a request. */
  private boolean isLineEnd(byte octet) {
    if (part == Part.START && octet == '\r') {
      part = Part.AFTER_CR;
      return true;
    }
    if (part == Part.START || part == Part.AFTER_CR) {
      boolean isAfterCr = part == Part.AFTER_CR;
      part = Part.METHOD_START;
      // A carriage return without a line feed is malformed.
      afterCr = isAfterCr && octet != '\n';
      return octet == '\n';
    }
    return false;
  }

  private boolean isAllowed(byte octet) {
    boolean isMethodStart = part != Part.METHOD_START || octet > ' ';
    return isMethodStart && octet != 0 && (!afterCr || octet == '\n');
  }

  private byte changed(byte octet) {
    afterCr = octet == '\r';
    if (octet == '\n') {
      endLine();
    } else if (!afterCr) {
      lineIsEmpty = false;
      if (part != Part.REST_OF_HEAD) {
        nextPart(octet == ' ' || octet == '\t');
      }
    }
    return part == Part.TARGET ? replacement(octet) : octet;
  }

  private void endLine() {
    boolean isEndOfHead = part == Part.REST_OF_HEAD && lineIsEmpty;
    part = isEndOfHead ? Part.AFTER_HEAD : Part.REST_OF_HEAD;
    lineIsEmpty = true;
    lines++;
  }

  private void nextPart(boolean isSpace) {
    part =
        switch (part) {
          case METHOD_START -> Part.METHOD;
          case METHOD -> isSpace ? Part.BEFORE_TARGET : Part.METHOD;
          case BEFORE_TARGET -> isSpace ? Part.BEFORE_TARGET : Part.TARGET;
          case TARGET -> isSpace ? Part.REST_OF_HEAD : Part.TARGET;
          default -> part;
        };
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
