package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.journal.RecordedRequest;
import java.io.PrintStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Logs requests to standard error, one line each. It writes on its own thread, so that a parent
 * process that never reads standard error cannot block the server. Requests that do not fit into
 * the queue are dropped and counted.
 */
final class RequestLog implements AutoCloseable {

  private static final int CAPACITY = 10_000;
  private static final long FLUSH_TIMEOUT_MILLIS = 200;

  private final PrintStream err;
  private final LogFormat format;
  private final BlockingQueue<RecordedRequest> queue = new ArrayBlockingQueue<>(CAPACITY);
  private final AtomicLong dropped = new AtomicLong();
  private final Thread writer = new Thread(this::write, "microvisor-fake-log");
  private final Thread shutdownHook = new Thread(this::finish, "microvisor-fake-log-end");

  private RequestLog(PrintStream err, LogFormat format) {
    this.err = err;
    this.format = format;
  }

  static RequestLog to(PrintStream err, LogFormat format) {
    RequestLog log = new RequestLog(err, format);
    if (!log.isOff()) {
      log.writer.setDaemon(true);
      log.writer.start();
      Runtime.getRuntime().addShutdownHook(log.shutdownHook);
    }
    return log;
  }

  boolean isOff() {
    return format == LogFormat.OFF;
  }

  /** Queues a request for the log; never blocks. */
  void add(RecordedRequest request) {
    if (!queue.offer(request)) {
      dropped.incrementAndGet();
    }
  }

  private void write() {
    try {
      while (true) {
        err.println(format.line(queue.take()));
        long missing = dropped.getAndSet(0);
        if (missing > 0) {
          err.println(
              format(
                  "microvisor-fake: %d requests were not logged because standard error was not read in time",
                  missing));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      for (RecordedRequest request = queue.poll(); request != null; request = queue.poll()) {
        err.println(format.line(request));
      }
    }
  }

  /** Writes the rest of the queue, unless nobody reads standard error. */
  private void finish() {
    writer.interrupt();
    try {
      writer.join(FLUSH_TIMEOUT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (!isOff()) {
      finish();
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    }
  }
}
