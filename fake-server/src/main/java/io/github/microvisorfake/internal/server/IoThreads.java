package io.github.microvisorfake.internal.server;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
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
  private static final int STOP_SECONDS = 5;

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
      stop(last);
    }
  }

  private static XnioWorker start() throws IOException {
    OptionMap options =
        OptionMap.builder()
            .set(Options.WORKER_NAME, NAME)
            .set(Options.THREAD_DAEMON, true)
            .set(Options.WORKER_IO_THREADS, 1)
            .set(Options.WORKER_TASK_CORE_THREADS, 1)
            .set(Options.WORKER_TASK_MAX_THREADS, 1)
            .getMap();
    return Xnio.getInstance(IoThreads.class.getClassLoader()).createWorker(options);
  }

  private static void stop(XnioWorker last) {
    last.shutdown();
    try {
      if (!last.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        last.shutdownNow();
      }
    } catch (InterruptedException e) {
      last.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
