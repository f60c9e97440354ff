package io.github.microvisorfake.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Decodes a body in chunks (RFC 9112, section 7.1), however it is divided into buffers.
 *
 * <p>A body that is not exactly in that format is rejected: where two readers disagree about its
 * end, one reads the next request as data. Lines end in CRLF only.
 */
final class ChunkDecoder {

  /**
   * The maximum number of bytes of one body that are neither data nor needed for it: leading zeros,
   * extensions and trailer fields, which are discarded.
   */
  static final int MAX_DISCARDED_BYTES = 8 * 1024;

  /** The largest size that can be continued with another digit. */
  private static final long MAX_PREFIX = Long.MAX_VALUE >> 4;

  private static final String NAME_SYMBOLS = "!#$%&'*+-.^_`|~";

  /** What is expected next. */
  private enum State {
    SIZE_START,
    SIZE,
    EXTENSION_START,
    EXTENSION,
    SIZE_LF,
    DATA,
    DATA_CR,
    DATA_LF,
    TRAILER_START,
    TRAILER_NAME,
    TRAILER_VALUE,
    TRAILER_LF,
    LAST_LF,
    END
  }

  private State state = State.SIZE_START;

  /** The bytes of the current chunk that are still to come. */
  private long remaining;

  private int discarded;

  /** Returns whether the whole body has been decoded. */
  boolean isFinished() {
    return state == State.END;
  }

  /**
   * Decodes bytes until the source is empty, the target is full, or the body ends. What follows the
   * body remains in the source.
   *
   * @throws IOException if the format is wrong
   */
  void decode(ByteBuffer source, ByteBuffer target) throws IOException {
    while (source.hasRemaining() && state != State.END) {
      if (state != State.DATA) {
        state = next(source.get() & 0xFF);
      } else if (target.hasRemaining()) {
        copyData(source, target);
      } else {
        return;
      }
    }
  }

  private void copyData(ByteBuffer source, ByteBuffer target) {
    int length = (int) Math.min(remaining, Math.min(source.remaining(), (long) target.remaining()));
    target.put(source.slice().limit(length));
    source.position(source.position() + length);
    remaining -= length;
    if (remaining == 0) {
      state = State.DATA_CR;
    }
  }

  private State next(int octet) throws IOException {
    return switch (state) {
      case SIZE_START -> size(octet);
      case SIZE -> isHexDigit(octet) ? size(octet) : afterSize(octet);
      case EXTENSION_START -> afterSpace(octet);
      case EXTENSION -> octet == '\r' ? State.SIZE_LF : text(octet, State.EXTENSION);
      case SIZE_LF -> expect(octet, '\n', remaining == 0 ? State.TRAILER_START : State.DATA);
      case DATA_CR -> expect(octet, '\r', State.DATA_LF);
      case DATA_LF -> expect(octet, '\n', State.SIZE_START);
      case TRAILER_START -> octet == '\r' ? State.LAST_LF : name(octet);
      case TRAILER_NAME -> octet == ':' ? discard(State.TRAILER_VALUE) : name(octet);
      case TRAILER_VALUE ->
          octet == '\r' ? discard(State.TRAILER_LF) : text(octet, State.TRAILER_VALUE);
      case TRAILER_LF -> expect(octet, '\n', discard(State.TRAILER_START));
      case LAST_LF -> expect(octet, '\n', State.END);
      case DATA, END -> throw new IllegalStateException(state.name());
    };
  }

  private static State expect(int octet, char expected, State next) throws IOException {
    if (octet != expected) {
      throw malformed();
    }
    return next;
  }

  /** Reads a digit of a size; after data, {@link #remaining} is 0. */
  private State size(int octet) throws IOException {
    int digit = Character.digit(octet, 16);
    if (!isHexDigit(octet) || remaining > MAX_PREFIX) {
      throw malformed();
    }
    boolean leadingZero = state == State.SIZE && remaining == 0;
    remaining = (remaining << 4) | digit;
    return leadingZero ? discard(State.SIZE) : State.SIZE;
  }

  private static boolean isHexDigit(int octet) {
    return octet < 0x80 && Character.digit(octet, 16) >= 0;
  }

  private State afterSize(int octet) throws IOException {
    return octet == '\r' ? State.SIZE_LF : afterSpace(octet);
  }

  /** Reads a semicolon, or the white space that RFC 9112 tolerates before it. */
  private State afterSpace(int octet) throws IOException {
    if (octet == ' ' || octet == '\t') {
      return discard(State.EXTENSION_START);
    }
    return expect(octet, ';', discard(State.EXTENSION));
  }

  private State name(int octet) throws IOException {
    boolean valid =
        octet < 0x80 && (Character.isLetterOrDigit(octet) || NAME_SYMBOLS.indexOf(octet) >= 0);
    if (!valid) {
      throw malformed();
    }
    return discard(State.TRAILER_NAME);
  }

  /** Reads a character of an extension or of a trailer field's value. */
  private State text(int octet, State next) throws IOException {
    if ((octet < ' ' && octet != '\t') || octet == 0x7F) {
      throw malformed();
    }
    return discard(next);
  }

  private State discard(State next) throws IOException {
    discarded++;
    if (discarded > MAX_DISCARDED_BYTES) {
      throw new IOException("the chunked body has too many bytes that are not data");
    }
    return next;
  }

  /** Returns an exception without a byte of the body, which may contain secrets. */
  private static IOException malformed() {
    return new IOException("the chunked body is malformed");
  }
}
