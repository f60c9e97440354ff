package io.github.microvisorfake.internal.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Writes the head and the body of a small response from one buffer.
 *
 * <p>Undertow passes two heap buffers to one gathering write, for which the JDK copies each into a
 * direct buffer of its own. Copying both into one direct buffer that exists already takes less
 * processor time; {@code docs/performance.md} has the figures. It must not be below TLS, which
 * needs a buffer of its own anyway.
 */
final class SingleBufferConduit extends AbstractStreamSinkConduit<StreamSinkConduit> {

  private final ByteBuffer buffer;

  /**
   * Creates a conduit in front of another one.
   *
   * @param buffer a direct buffer, which all connections of an I/O thread may share; larger writes
   *     bypass it
   */
  SingleBufferConduit(StreamSinkConduit next, ByteBuffer buffer) {
    super(next);
    this.buffer = buffer;
  }

  @Override
  public long write(ByteBuffer[] sources, int first, int count) throws IOException {
    if (Thread.currentThread() != getWriteThread() || !gather(sources, first, count)) {
      return super.write(sources, first, count);
    }
    int written = next.write(buffer.flip());
    consume(sources, first, written);
    return written;
  }

  /** Copies the sources without changing their positions; returns false if they do not fit. */
  private boolean gather(ByteBuffer[] sources, int first, int count) {
    buffer.clear();
    for (int i = first; i < first + count; i++) {
      ByteBuffer source = sources[i];
      int length = source.remaining();
      if (length > buffer.remaining()) {
        return false;
      }
      buffer.put(buffer.position(), source, source.position(), length);
      buffer.position(buffer.position() + length);
    }
    return true;
  }

  /** Advances the positions of the sources by the number of bytes written. */
  private static void consume(ByteBuffer[] sources, int first, int written) {
    int rest = written;
    for (int i = first; rest > 0; i++) {
      int consumed = Math.min(rest, sources[i].remaining());
      sources[i].position(sources[i].position() + consumed);
      rest -= consumed;
    }
  }
}
