package io.github.microvisorfake.internal.server;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A thread for tasks that would block the I/O thread. It exists only while there are tasks. */
final class TaskThread implements Executor {

  private final ThreadPoolExecutor executor;
  private volatile @Nullable Thread latest;

  /**
   * Creates the executor, but not the thread.
   *
   * @param factory creates the thread for a task
   */
  TaskThread(Function<Runnable, Thread> factory) {
    executor =
        new ThreadPoolExecutor(
            0,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = factory.apply(task);
              latest = thread;
              return thread;
            });
  }

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }

  ExecutorService executor() {
    return executor;
  }

  /** Returns the thread that was started last, which may have ended; empty if there was none. */
  Optional<Thread> latest() {
    return Optional.ofNullable(latest);
  }
}
