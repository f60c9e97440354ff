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
 * The threads that serve: one for connections to come in and one for all that happens on them,
 * shared by all servers of this JVM.
 *
 * <p>They are daemons, named {@code microvisor-fake …}. The first server brings them and the last
 * one takes them away. One I/O thread is enough, since nothing on it ever waits.
 */
final class IoThreads {

  private static final String NAME = "microvisor-fake";

  /** No wait here should take milliseconds; this is for what should not happen. */
  private static final long PATIENCE_SECONDS = 5;

  private static final ThreadGroup GROUP = new ThreadGroup(NAME);

  /**
   * For what may take long. It has a thread only while there is something to do. XNIO would make a
   * pool of JBoss Threads, whose first use takes longer than a whole request.
   */
  private static final ExecutorService LONG_TASKS =
      new ThreadPoolExecutor(
          0, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), IoThreads::longTaskThread);

  @GuardedBy("IoThreads.class")
  private static @Nullable XnioWorker worker;

  @GuardedBy("IoThreads.class")
  private static int users;

  private IoThreads() {}

  /** The threads, started if nobody had them. Each call needs a {@link #release}. */
  static synchronized XnioWorker acquire() throws IOException {
    XnioWorker current = worker;
    if (current == null) {
      current = start();
      worker = current;
    }
    users++;
    return current;
  }

  /** Gives the threads back; where nobody else has them, they have ended on return. */
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
            // HttpListener and IdleConnections rely on one.
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
   * Waits until what the threads have been given so far is done. The accept thread comes first,
   * since it hands over to the other; closing without this makes XNIO log errors about itself.
   */
  static void awaitPending() {
    for (Thread thread : threads()) {
      if (thread instanceof XnioIoThread ioThread && Thread.currentThread() != thread) {
        CountDownLatch reached = new CountDownLatch(1);
        ioThread.execute(reached::countDown);
        uninterruptibly(() -> reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
      }
    }
  }

  /** By name, which puts the accept thread first. */
  private static List<Thread> threads() {
    Thread[] threads = new Thread[GROUP.activeCount() + 8];
    int count = GROUP.enumerate(threads);
    return Stream.of(threads).limit(count).sorted(Comparator.comparing(Thread::getName)).toList();
  }

  private static void awaitEnd(Thread thread) {
    if (Thread.currentThread() != thread) {
      uninterruptibly(() -> thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)));
    }
  }

  /** Something that waits. */
  private interface Wait {
    void run() throws InterruptedException;
  }

  /** Waits on although interrupted, and tells of the interrupt afterwards. */
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
