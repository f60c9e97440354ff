package io.github.microvisorfake.internal.cli;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.journal.RecordedRequest;
import java.io.PrintStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shows requests, a line each. It writes on a thread of its own: who starts the program and never
 * reads its standard error must not stop it. What does not fit is left out, and counted.
 */
final class RequestLog implements AutoCloseable {

  private static final int LINES = 10_000;
  private static final long PATIENCE_MILLIS = 200;

  private final PrintStream err;
  private final LogFormat format;
  private final BlockingQueue<RecordedRequest> waiting = new ArrayBlockingQueue<>(LINES);
  private final AtomicLong leftOut = new AtomicLong();
  private final Thread writer = new Thread(this::write, "microvisor-fake-log");
  private final Thread atExit = new Thread(this::finish, "microvisor-fake-log-end");

  private RequestLog(PrintStream err, LogFormat format) {
    this.err = err;
    this.format = format;
  }

  static RequestLog to(PrintStream err, LogFormat format) {
    RequestLog log = new RequestLog(err, format);
    if (!log.isOff()) {
      log.writer.setDaemon(true);
      log.writer.start();
      Runtime.getRuntime().addShutdownHook(log.atExit);
    }
    return log;
  }

  boolean isOff() {
    return format == LogFormat.OFF;
  }

  /** Shows a request, soon; never waits. */
  void show(RecordedRequest request) {
    if (!waiting.offer(request)) {
      leftOut.incrementAndGet();
    }
  }

  private void write() {
    try {
      while (true) {
        err.println(format.line(waiting.take()));
        long missing = leftOut.getAndSet(0);
        if (missing > 0) {
          err.println(format("microvisor-fake: %d requests are not shown here", missing));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      for (RecordedRequest request = waiting.poll(); request != null; request = waiting.poll()) {
        err.println(format.line(request));
      }
    }
  }

  /** Has the rest written, if somebody reads it. */
  private void finish() {
    writer.interrupt();
    try {
      writer.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (!isOff()) {
      finish();
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
  }
}
