package io.github.microvisorfake.internal.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;

/**
 * The threads of all servers in this JVM: one accepts connections, one handles them, and a third
 * exists while there are long tasks.
 *
 * <p>They are daemons, named {@code microvisor-fake …}. The first server starts them and the last
 * one stops them. One I/O thread is enough, because nothing on it blocks.
 */
final class IoThreads {

  private static final String NAME = "microvisor-fake";

  /** Waits here normally take less than a millisecond; this limits them in case of a bug. */
  private static final long TIMEOUT_SECONDS = 5;

  private static final ThreadGroup GROUP = new ThreadGroup(NAME);

  /**
   * Runs long tasks. The thread exists only while there are tasks. XNIO would create a pool of
   * JBoss Threads, whose first use takes longer than a whole request.
   */
  private static final ExecutorService LONG_TASKS =
      new ThreadPoolExecutor(
          0, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), IoThreads::longTaskThread);

  @GuardedBy("IoThreads.class")
  private static @Nullable XnioWorker worker;

  @GuardedBy("IoThreads.class")
  private static int users;

  private IoThreads() {}

  /** Returns the threads, which the first call starts. Each call requires a {@link #release}. */
  static synchronized XnioWorker acquire() throws IOException {
    XnioWorker current = worker;
    if (current == null) {
      current = start();
      worker = current;
    }
    users++;
    return current;
  }

  /** Releases the threads. The last call stops the threads and waits for their end. */
  static synchronized void release() {
    users--;
    XnioWorker last = worker;
    if (users == 0 && last != null) {
      worker = null;
      awaitPending();
      List<Thread> threads = threads();
      last.shutdown();
      threads.forEach(IoThreads::awaitEnd);
    }
  }

  private static XnioWorker start() throws IOException {
    OptionMap options =
        OptionMap.builder()
            .set(Options.WORKER_NAME, NAME)
            .set(Options.THREAD_DAEMON, true)
            // HttpListener and ConnectionWatcher rely on a single I/O thread.
            .set(Options.WORKER_IO_THREADS, 1)
            .getMap();
    return Xnio.getInstance(IoThreads.class.getClassLoader())
        .createWorkerBuilder()
        .populateFromOptions(options)
        .setThreadGroup(GROUP)
        .setExternalExecutorService(LONG_TASKS)
        .build();
  }

  private static Thread longTaskThread(Runnable task) {
    Thread thread = new Thread(GROUP, task, NAME + " task");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Waits until the pending tasks of the threads are done. The accept thread comes first, because
   * it passes tasks to the other; without this, XNIO logs errors on closing.
   */
  static void awaitPending() {
    for (Thread thread : threads()) {
      if (thread instanceof XnioIoThread ioThread && Thread.currentThread() != thread) {
        CountDownLatch reached = new CountDownLatch(1);
        ioThread.execute(reached::countDown);
        uninterruptibly(() -> reached.await(TIMEOUT_SECONDS, TimeUnit.SECONDS));
      }
    }
  }

  /** Returns the threads sorted by name, so the accept thread comes first. */
  private static List<Thread> threads() {
    Thread[] threads = new Thread[GROUP.activeCount() + 8];
    int count = GROUP.enumerate(threads);
    return Stream.of(threads).limit(count).sorted(Comparator.comparing(Thread::getName)).toList();
  }

  private static void awaitEnd(Thread thread) {
    if (Thread.currentThread() != thread) {
      uninterruptibly(() -> thread.join(TimeUnit.SECONDS.toMillis(TIMEOUT_SECONDS)));
    }
  }

  /** A blocking operation. */
  private interface Wait {
    void run() throws InterruptedException;
  }

  /** Continues to wait if interrupted, and restores the interrupt afterwards. */
  private static void uninterruptibly(Wait wait) {
    boolean interrupted = false;
    while (true) {
      try {
        wait.run();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
