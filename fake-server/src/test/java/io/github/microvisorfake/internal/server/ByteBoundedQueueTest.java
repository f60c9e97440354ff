package io.github.microvisorfake.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ByteBoundedQueueTest {

  private final ByteBoundedQueue<String> queue = new ByteBoundedQueue<>(2_000, String::length);

  @Test
  void dropsAndCountsElementsThatDoNotFit() throws InterruptedException {
    queue.add("a".repeat(1_500));
    queue.add("b".repeat(1_500));
    queue.add("c");

    assertThat(queue.takeDropped()).isEqualTo(1);
    assertThat(queue.takeDropped()).isZero();
    assertThat(queue.take()).hasValue("a".repeat(1_500));
    assertThat(queue.take()).hasValue("c");
  }

  @Test
  void countsTheMemoryOfSmallElements() {
    for (int i = 0; i < 1_000; i++) {
      queue.add("");
    }

    assertThat(queue.takeDropped()).isBetween(900L, 999L);
  }

  @Test
  void hasRoomAgainWhenElementsWereTaken() throws InterruptedException {
    for (int i = 0; i < 1_000; i++) {
      queue.add("a".repeat(1_500));
      assertThat(queue.take()).isPresent();
    }

    assertThat(queue.takeDropped()).isZero();
  }

  @Test
  void remainingElementsCanBeTakenWhenItIsClosed() throws InterruptedException {
    queue.add("a");
    queue.close();

    assertThat(queue.take()).hasValue("a");
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void clearDropsAndCountsAllElements() throws InterruptedException {
    queue.add("a");
    queue.add("b");
    queue.clear();
    queue.close();

    assertThat(queue.takeDropped()).isEqualTo(2);
    assertThat(queue.take()).isEmpty();
  }
}
