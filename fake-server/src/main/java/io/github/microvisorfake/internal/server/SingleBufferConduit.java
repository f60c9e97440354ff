package io.github.microvisorfake.internal.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Writes the head and the body of a response from one direct buffer.
 *
 * <p>Undertow passes two heap buffers to one gathering write, for which the JDK copies each into a
 * direct buffer of its own. Copying both into one direct buffer that exists already takes less
 * processor time; {@code docs/performance.md} has the figures. A large response is written in
 * pieces, because the JDK's copy would need as much direct memory as the whole response. It must
 * not be below TLS, which needs a buffer of its own anyway.
 */
final class SingleBufferConduit extends AbstractStreamSinkConduit<StreamSinkConduit> {

  private final ByteBuffer buffer;

  /**
   * Creates a conduit in front of another one.
   *
   * @param buffer a direct buffer, which all connections of an I/O thread may share
   */
  SingleBufferConduit(StreamSinkConduit next, ByteBuffer buffer) {
    super(next);
    this.buffer = buffer;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    return (int) write(new ByteBuffer[] {source}, 0, 1);
  }

  @Override
  public long write(ByteBuffer[] sources, int first, int count) throws IOException {
    if (Thread.currentThread() != getWriteThread()) {
      return super.write(sources, first, count);
    }
    gather(sources, first, count);
    int written = next.write(buffer.flip());
    consume(sources, first, written);
    return written;
  }

  /** Copies as much as fits, without changing the positions of the sources. */
  private void gather(ByteBuffer[] sources, int first, int count) {
    buffer.clear();
    for (int i = first; i < first + count && buffer.hasRemaining(); i++) {
      ByteBuffer source = sources[i];
      int length = Math.min(source.remaining(), buffer.remaining());
      buffer.put(buffer.position(), source, source.position(), length);
      buffer.position(buffer.position() + length);
    }
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
