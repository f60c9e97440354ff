package io.github.microvisorfake.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Bytes that come in one piece as a rule. The first piece takes as much memory as it needs, more
 * pieces take twice as much each time; what was written is handed on without a copy if it can be.
 */
final class Bytes extends ByteArrayOutputStream {

  Bytes() {
    super(0);
  }

  ByteBuffer asBuffer() {
    return ByteBuffer.wrap(buf, 0, count);
  }

  /** What was written; nothing is to be written any more. */
  byte[] asArray() {
    return count == buf.length ? buf : toByteArray();
  }
}
