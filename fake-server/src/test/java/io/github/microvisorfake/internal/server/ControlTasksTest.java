package io.github.microvisorfake.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The calls of the control API share threads, also those of several servers. */
class ControlTasksTest {

  private static final long TIMEOUT_SECONDS = 10;

  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  @Test
  void aLongCallDoesNotDelayOthers() throws InterruptedException {
    try {
      IoThreads.controlTasks().execute(this::awaitEnd);
      IoThreads.controlTasks().execute(done::countDown);

      assertThat(done.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      end.countDown();
    }
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
