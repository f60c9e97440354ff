package io.github.microvisorfake.internal.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntConsumer;
import org.xnio.Buffers;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.PushBackStreamSourceConduit;

/** Reads the first byte of a connection, which tells TLS from HTTP, and pushes it back. */
final class FirstByte {

  private final StreamConnection connection;
  private final PushBackStreamSourceConduit conduit;
  private final IntConsumer receiver;

  private FirstByte(
      StreamConnection connection, PushBackStreamSourceConduit conduit, IntConsumer receiver) {
    this.connection = connection;
    this.conduit = conduit;
    this.receiver = receiver;
  }

  /**
   * Calls a receiver on the I/O thread when the first byte has arrived. A connection that is closed
   * before is not received.
   */
  static void await(StreamConnection connection, IntConsumer receiver) {
    ConduitStreamSourceChannel source = connection.getSourceChannel();
    PushBackStreamSourceConduit conduit = new PushBackStreamSourceConduit(source.getConduit());
    source.setConduit(conduit);
    FirstByte first = new FirstByte(connection, conduit, receiver);
    source.setReadListener(first::read);
    source.resumeReads();
  }

  private void read(ConduitStreamSourceChannel source) {
    ByteBuffer one = ByteBuffer.allocate(1);
    try {
      int count = source.read(one);
      if (count == 0) {
        return;
      }
      if (count > 0) {
        received(source, one.flip());
        return;
      }
    } catch (IOException e) {
      // Closed below, like at the end of the stream.
    }
    IoUtils.safeClose(connection);
  }

  private void received(ConduitStreamSourceChannel source, ByteBuffer one) {
    source.suspendReads();
    source.setReadListener(null);
    int first = one.get(0);
    conduit.pushBack(Buffers.pooledWrapper(one));
    receiver.accept(first);
  }
}
