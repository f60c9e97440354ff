package io.github.microvisorfake.internal.server;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Threads for tasks that would block the I/O thread. They exist only while there are tasks. */
final class TaskThreads implements Executor {

  private final Function<Runnable, Thread> factory;
  private final Queue<Thread> started = new ConcurrentLinkedQueue<>();
  private final ThreadPoolExecutor executor;

  /**
   * Creates the executor, but no thread.
   *
   * @param most the maximum number of threads; further tasks wait
   * @param factory creates the thread for a task
   */
  TaskThreads(int most, Function<Runnable, Thread> factory) {
    this.factory = factory;
    executor =
        new ThreadPoolExecutor(
            most, most, 1, TimeUnit.NANOSECONDS, new LinkedBlockingQueue<>(), this::create);
    executor.allowCoreThreadTimeOut(true);
  }

  private Thread create(Runnable task) {
    started.removeIf(thread -> thread.getState() == Thread.State.TERMINATED);
    Thread thread = factory.apply(task);
    started.add(thread);
    return thread;
  }

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }

  ExecutorService executor() {
    return executor;
  }

  /** Returns the threads that were started last, which may have ended. The list is a copy. */
  List<Thread> latest() {
    return List.copyOf(started);
  }
}
