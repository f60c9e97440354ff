package io.github.microvisorfake.internal.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Hands the head and the body of a small answer to the kernel in one piece.
 *
 * <p>Undertow writes them as two pieces with one call. To copy them into memory that the kernel can
 * read, once, is cheaper than what JDK and kernel do about pieces: a twentieth of a request.
 */
final class OnePieceConduit extends AbstractStreamSinkConduit<StreamSinkConduit> {

  private final ByteBuffer piece;

  /**
   * A conduit before another.
   *
   * @param piece outside the heap; all connections of an I/O thread may share it. What does not fit
   *     into it is written as it comes
   */
  OnePieceConduit(StreamSinkConduit next, ByteBuffer piece) {
    super(next);
    this.piece = piece;
  }

  @Override
  public long write(ByteBuffer[] parts, int first, int count) throws IOException {
    if (Thread.currentThread() != getWriteThread() || !gather(parts, first, count)) {
      return super.write(parts, first, count);
    }
    int written = next.write(piece.flip());
    skip(parts, first, written);
    return written;
  }

  private boolean gather(ByteBuffer[] parts, int first, int count) {
    piece.clear();
    for (int i = first; i < first + count; i++) {
      ByteBuffer part = parts[i];
      int length = part.remaining();
      if (length > piece.remaining()) {
        return false;
      }
      // Leaves the part as it is.
      piece.put(piece.position(), part, part.position(), length);
      piece.position(piece.position() + length);
    }
    return true;
  }

  /** Takes from the parts what was written; the rest is for another call. */
  private static void skip(ByteBuffer[] parts, int first, int written) {
    int rest = written;
    for (int i = first; rest > 0; i++) {
      int taken = Math.min(rest, parts[i].remaining());
      parts[i].position(parts[i].position() + taken);
      rest -= taken;
    }
  }
}
