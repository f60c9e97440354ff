package io.github.microvisorfake.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xnio.XnioIoThread;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.NullStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

class SingleBufferConduitTest {

  private XnioIoThread thread;

  @BeforeEach
  void start() throws IOException {
    thread = IoThreads.acquire().getIoThread();
  }

  @AfterEach
  void stop() {
    IoThreads.release();
  }

  /** A socket that accepts a limited number of bytes per write. */
  private final class Socket extends AbstractStreamSinkConduit<StreamSinkConduit> {

    private final int limit;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final List<Integer> bufferCounts = new ArrayList<>();

    Socket(int limit) {
      super(new NullStreamSinkConduit(thread));
      this.limit = limit;
    }

    @Override
    public int write(ByteBuffer source) {
      return (int) write(new ByteBuffer[] {source}, 0, 1);
    }

    @Override
    public long write(ByteBuffer[] parts, int first, int count) {
      bufferCounts.add(count);
      long rest = limit;
      for (int i = first; i < first + count; i++) {
        for (; rest > 0 && parts[i].hasRemaining(); rest--) {
          received.write(parts[i].get());
        }
      }
      return limit - rest;
    }
  }

  /** Writes all texts. */
  private static void write(Socket socket, String... texts) {
    SingleBufferConduit conduit = new SingleBufferConduit(socket, ByteBuffer.allocateDirect(16));
    ByteBuffer[] parts =
        Stream.of(texts).map(SingleBufferConduitTest::bytes).toArray(ByteBuffer[]::new);
    for (long left = String.join("", texts).length(); left > 0; ) {
      left -= written(conduit, parts, 0, parts.length);
    }
    assertThat(parts).noneMatch(ByteBuffer::hasRemaining);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(US_ASCII));
  }

  private static long written(
      SingleBufferConduit conduit, ByteBuffer[] parts, int first, int count) {
    try {
      return conduit.write(parts, first, count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void runOn(Executor executor, Runnable action) throws Exception {
    CompletableFuture.runAsync(action, executor).get(30, TimeUnit.SECONDS);
  }

  @Test
  void writesASmallResponseInOnePiece() throws Exception {
    Socket socket = new Socket(100);

    runOn(thread, () -> write(socket, "head", "body"));

    assertThat(socket.received.toString(US_ASCII)).isEqualTo("headbody");
    assertThat(socket.bufferCounts).containsExactly(1);
  }

  @Test
  void writesTheRemainderLater() throws Exception {
    Socket socket = new Socket(3);

    runOn(thread, () -> write(socket, "head", "", "body", "end"));

    assertThat(socket.received.toString(US_ASCII)).isEqualTo("headbodyend");
    assertThat(socket.bufferCounts).containsExactly(1, 1, 1, 1);
  }

  @Test
  void writesOnlyTheGivenRangeOfBuffers() throws Exception {
    Socket socket = new Socket(100);
    ByteBuffer[] parts = {bytes("not me"), bytes("head"), bytes("body"), bytes("nor me")};
    SingleBufferConduit conduit = new SingleBufferConduit(socket, ByteBuffer.allocateDirect(16));

    runOn(thread, () -> assertThat(written(conduit, parts, 1, 2)).isEqualTo(8));

    assertThat(socket.received.toString(US_ASCII)).isEqualTo("headbody");
    assertThat(parts[0].remaining() + parts[3].remaining()).isEqualTo(12);
  }

  @Test
  void writesALargeResponseInSeveralPieces() throws Exception {
    Socket socket = new Socket(100);

    runOn(thread, () -> write(socket, "head", "a body that is long"));

    assertThat(socket.received.toString(US_ASCII)).isEqualTo("heada body that is long");
    assertThat(socket.bufferCounts).containsExactly(1, 1);
  }

  @Test
  void writesASingleLargeBufferInSeveralPieces() throws Exception {
    Socket socket = new Socket(100);
    ByteBuffer body = bytes("a body that is long");
    SingleBufferConduit conduit = new SingleBufferConduit(socket, ByteBuffer.allocateDirect(16));

    runOn(thread, () -> assertThat(written(conduit, body)).isEqualTo(16));

    assertThat(socket.received.toString(US_ASCII)).isEqualTo("a body that is l");
    assertThat(body.remaining()).isEqualTo(3);
  }

  private static int written(SingleBufferConduit conduit, ByteBuffer source) {
    try {
      return conduit.write(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void doesNotUseTheSharedBufferOnAnotherThread() throws Exception {
    Socket socket = new Socket(100);

    runOn(Runnable::run, () -> write(socket, "head", "body"));

    assertThat(socket.received.toString(US_ASCII)).isEqualTo("headbody");
    assertThat(socket.bufferCounts).containsExactly(2);
  }
}
