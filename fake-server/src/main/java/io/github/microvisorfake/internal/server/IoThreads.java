package io.github.microvisorfake.internal.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.github.microvisorfake.internal.text.Truncation;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
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

  /** Few, because each can hold the copies of a large body. */
  private static final int CONTROL_THREADS = 4;

  /** The message of a {@code VerifyError} has 100,000 characters. */
  private static final int MAX_CAUSE_LENGTH = 200;

  /**
   * Runs long tasks. XNIO would create a pool of JBoss Threads, whose first use takes longer than a
   * whole request.
   */
  private static final TaskThreads LONG_TASKS = new TaskThreads(1, task -> thread(task, "task"));

  /** Runs the tasks of TLS handshakes, which must not wait for long tasks. */
  private static final TaskThreads TLS_TASKS = new TaskThreads(1, task -> thread(task, "tls"));

  /** Runs the calls of the control API. One that takes long does not delay all others. */
  private static final TaskThreads CONTROL_TASKS =
      new TaskThreads(CONTROL_THREADS, task -> thread(task, "control"));

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
      List<XnioIoThread> threads = threadsOf(last);
      threads.forEach(IoThreads::awaitPending);
      last.shutdown();
      threads.forEach(IoThreads::awaitEnd);
      LONG_TASKS.latest().forEach(IoThreads::awaitEnd);
      TLS_TASKS.latest().forEach(IoThreads::awaitEnd);
      CONTROL_TASKS.latest().forEach(IoThreads::awaitEnd);
    }
  }

  /**
   * Starts the threads on a new thread, because they inherit its group, context class loader and
   * inheritable thread locals, and may outlive the server of the current thread.
   *
   * @throws IOException if XNIO cannot start the threads
   */
  private static XnioWorker start() throws IOException {
    try {
      return CompletableFuture.supplyAsync(IoThreads::build, IoThreads::runOnNewThread).join();
    } catch (CompletionException e) {
      throw failure(e.getCause());
    }
  }

  /**
   * Returns the exception for a failure of XNIO or the JDK to start. Most fail for lack of file
   * handles, with various exceptions and errors.
   */
  static IOException failure(@Nullable Throwable cause) {
    boolean noHandles =
        cause instanceof IllegalStateException || ("" + cause).contains("Too many open files");
    return new IOException(
        noHandles
            ? "the process has no file handles left"
            : "the threads for connections cannot be started, probably because the limit of open files is too low: "
                + Truncation.of("" + cause, MAX_CAUSE_LENGTH),
        cause);
  }

  private static void runOnNewThread(Runnable task) {
    Thread thread = thread(task, "start");
    thread.start();
    uninterruptibly(thread::join);
  }

  private static XnioWorker build() {
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
        .setExternalExecutorService(LONG_TASKS.executor())
        .build();
  }

  /** Returns the executor of the tasks of TLS handshakes. */
  static Executor tlsTasks() {
    return TLS_TASKS;
  }

  /** Returns the executor of the calls of the control API. */
  static Executor controlTasks() {
    return CONTROL_TASKS;
  }

  /** Returns a daemon that inherits nothing from the current thread. */
  private static Thread thread(Runnable task, String name) {
    boolean inheritThreadLocals = false;
    Thread thread = new Thread(topGroup(), task, NAME + " " + name, 0, inheritThreadLocals);
    thread.setContextClassLoader(IoThreads.class.getClassLoader());
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Returns the group that exists as long as the JVM. A group of our own would never be removed:
   * JDK 17 keeps each group whose {@code destroy} was not called, and that method is deprecated.
   */
  private static ThreadGroup topGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    for (ThreadGroup next = group; next != null; next = next.getParent()) {
      group = next;
    }
    return group;
  }

  /** Waits until the pending tasks of the threads are done, if there are threads. */
  static void awaitPending() {
    XnioWorker current = current();
    if (current != null) {
      threadsOf(current).forEach(IoThreads::awaitPending);
    }
  }

  private static synchronized @Nullable XnioWorker current() {
    return worker;
  }

  private static void awaitPending(XnioIoThread thread) {
    run(thread, () -> {});
  }

  /** Runs a task after the pending ones of a thread, and waits for its end. */
  static void run(XnioIoThread thread, Runnable task) {
    if (Thread.currentThread() == thread) {
      task.run();
      return;
    }
    CountDownLatch done = new CountDownLatch(1);
    thread.execute(
        () -> {
          try {
            task.run();
          } finally {
            done.countDown();
          }
        });
    uninterruptibly(() -> done.await(TIMEOUT_SECONDS, TimeUnit.SECONDS));
  }

  /**
   * Returns the threads of a worker sorted by name. The accept thread comes first, because it
   * passes tasks to the other; without this order, XNIO logs errors on closing.
   */
  private static List<XnioIoThread> threadsOf(XnioWorker worker) {
    ThreadGroup group = topGroup();
    Thread[] threads = new Thread[group.activeCount() + 8];
    int count = group.enumerate(threads, false);
    return Stream.of(threads)
        .limit(count)
        .filter(XnioIoThread.class::isInstance)
        .map(XnioIoThread.class::cast)
        .filter(thread -> thread.getWorker() == worker)
        .sorted(Comparator.comparing(Thread::getName))
        .toList();
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
