package io.github.microvisorfake.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * A byte stream that is usually written in a single call. The first write allocates exactly the
 * bytes it needs, later ones double the array; the result is returned without a copy if possible.
 */
final class Bytes extends ByteArrayOutputStream {

  Bytes() {
    super(0);
  }

  ByteBuffer asBuffer() {
    return ByteBuffer.wrap(buf, 0, count);
  }

  /** Returns the written bytes; nothing may be written afterwards. */
  byte[] asArray() {
    return count == buf.length ? buf : toByteArray();
  }
}
