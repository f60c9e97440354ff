package io.github.microvisorfake.internal.cli;

import io.github.microvisorfake.internal.server.ByteBoundedQueue;
import io.github.microvisorfake.internal.server.NonBlockingListener;
import io.github.microvisorfake.journal.RecordedRequest;
import java.io.PrintStream;
import java.util.Optional;

/**
 * Logs requests to standard error, one line each. It writes on its own thread, so that a parent
 * process that never reads standard error cannot block the server. Lines that do not fit into the
 * queue are dropped and counted.
 */
final class RequestLog implements NonBlockingListener, AutoCloseable {

  private static final long QUEUE_BYTES = 4 * 1024 * 1024;

  /** How long the end of the program waits until the queue has been written. */
  private static final long FLUSH_TIMEOUT_MILLIS = 400;

  /** A client may have a response before the request is in the queue. */
  private static final long DELIVERY_MILLIS = 50;

  private final PrintStream err;
  private final LogFormat format;
  private final ByteBoundedQueue<String> queue =
      new ByteBoundedQueue<>(QUEUE_BYTES, line -> (long) line.length() * Character.BYTES);
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
      ShutdownHooks.add(log.shutdownHook);
    }
    return log;
  }

  boolean isOff() {
    return format == LogFormat.OFF;
  }

  /** Queues the line of a request. */
  @Override
  public void accept(RecordedRequest request) {
    queue.add(format.line(request));
  }

  private void write() {
    try {
      Optional<String> line = queue.take();
      while (line.isPresent()) {
        err.println(line.get());
        reportDropped();
        line = queue.take();
      }
      reportDropped();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reportDropped() {
    long count = queue.takeDropped();
    if (count > 0) {
      err.println(format.droppedLine(count));
    }
  }

  /** Writes the rest of the queue, unless nobody reads standard error. */
  private void finish() {
    await(DELIVERY_MILLIS);
    queue.close();
    await(FLUSH_TIMEOUT_MILLIS);
  }

  private void await(long millis) {
    try {
      writer.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (!isOff()) {
      finish();
      ShutdownHooks.remove(shutdownHook);
    }
  }
}
