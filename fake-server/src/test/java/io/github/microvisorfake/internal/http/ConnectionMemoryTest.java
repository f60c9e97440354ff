package io.github.microvisorfake.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import org.junit.jupiter.api.Test;

class ConnectionMemoryTest {

  private static final int LIMIT = 100_000;

  private final ConnectionMemory memory = new ConnectionMemory(LIMIT);

  private final class Connection implements Closeable {

    private final ConnectionMemory.Holder holder = memory.open(this);
    private boolean closed;

    @Override
    public void close() {
      closed = true;
      holder.closed();
    }
  }

  private final Connection first = new Connection();
  private final Connection second = new Connection();
  private final Connection third = new Connection();

  @Test
  void closesTheOldestConnectionsAboveTheLimit() {
    first.holder.hold(40_000);
    second.holder.hold(40_000);
    assertThat(first.closed).isFalse();

    third.holder.hold(40_000);

    assertThat(first.closed).isTrue();
    assertThat(second.closed).isFalse();
    assertThat(third.closed).isFalse();
  }

  @Test
  void closesConnectionsThatWaitOnPurposeLast() {
    first.holder.setWaiting(true);
    second.holder.setWaiting(true);

    third.holder.hold(LIMIT / 2);
    first.holder.hold(LIMIT / 2);

    assertThat(first.closed).isFalse();
    assertThat(third.closed).isTrue();

    second.holder.hold(LIMIT / 2);
    assertThat(first.closed).isTrue();
    assertThat(second.closed).isFalse();
  }

  @Test
  void keepsASingleConnectionAboveTheLimit() {
    third.holder.hold(LIMIT);

    assertThat(first.closed).isTrue();
    assertThat(second.closed).isTrue();
    assertThat(third.closed).isFalse();
  }

  @Test
  void keepsTheConnectionThatNeedsTheMemory() {
    first.holder.hold(LIMIT);

    assertThat(first.closed).isFalse();
    assertThat(second.closed).isTrue();
    assertThat(third.closed).isTrue();
  }

  @Test
  void endOfARequestReleasesItsMemory() {
    first.holder.hold(40_000);
    second.holder.hold(40_000);
    second.holder.requestEnded();

    third.holder.hold(40_000);

    assertThat(first.closed).isFalse();
  }

  @Test
  void connectionIsOldAfterTheEndOfItsLastRequest() {
    first.holder.requestEnded();

    third.holder.hold(90_000);

    assertThat(second.closed).isTrue();
    assertThat(first.closed).isFalse();
  }

  @Test
  void memoryOfAnEncryptedConnectionIsHeldUntilItIsClosed() {
    first.holder.holdUntilClosed(50_000);
    first.holder.requestEnded();
    second.holder.holdUntilClosed(30_000);
    assertThat(third.closed).isFalse();

    second.holder.hold(20_000);
    assertThat(third.closed).isTrue();
    first.holder.closed();
    second.holder.hold(40_000);
    assertThat(second.closed).isFalse();
  }

  @Test
  void largestHeadIsHeldUntilTheConnectionIsClosed() {
    first.holder.holdHead(50_000);
    first.holder.requestEnded();
    first.holder.holdHead(40_000);
    second.holder.hold(35_000);
    assertThat(second.closed).isFalse();

    third.holder.hold(5_000);

    assertThat(second.closed).as("the connection whose request is the oldest").isTrue();
    assertThat(first.closed).isFalse();
  }

  @Test
  void closedConnectionHoldsNothing() {
    first.holder.holdHead(40_000);
    first.holder.hold(20_000);
    first.close();
    first.close();

    second.holder.hold(85_000);

    assertThat(second.closed).isFalse();
    assertThat(third.closed).isFalse();
  }

  @Test
  void manyIdleConnectionsAreClosed() {
    for (int i = 0; i < LIMIT / 4096; i++) {
      new Connection();
    }

    assertThat(first.closed).isTrue();
  }
}
