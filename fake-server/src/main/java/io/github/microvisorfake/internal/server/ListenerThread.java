package io.github.microvisorfake.internal.server;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.logging.FailureLog;
import io.github.microvisorfake.internal.store.RequestSize;
import io.github.microvisorfake.journal.RecordedRequest;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Calls a request listener in the order of the requests, on a daemon thread of its own, so that a
 * listener can block or fail without an effect on responses. Requests wait in a queue that is
 * bounded in bytes.
 */
final class ListenerThread implements NonBlockingListener {

  private static final String NAME = "microvisor-fake listener";
  private static final long QUEUE_BYTES = 4 * 1024 * 1024;
  private static final long DELIVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** How long a listener may take to end after its thread was interrupted. */
  private static final long END_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final ByteBoundedQueue<RecordedRequest> queue =
      new ByteBoundedQueue<>(QUEUE_BYTES, RequestSize::bytes);

  private final Consumer<? super RecordedRequest> listener;

  /** Without inherited thread locals, which would keep objects of the caller alive. */
  private final Thread thread = new Thread(null, this::run, NAME, 0, false);

  private volatile boolean stopped;
  private boolean failed;

  private ListenerThread(Consumer<? super RecordedRequest> listener) {
    this.listener = listener;
  }

  /** Starts the thread of a listener. */
  static ListenerThread start(Consumer<? super RecordedRequest> listener) {
    ListenerThread started = new ListenerThread(listener);
    started.thread.setDaemon(true);
    started.thread.start();
    return started;
  }

  /** Adds a request to the queue of the listener. */
  @Override
  public void accept(RecordedRequest request) {
    queue.add(request);
  }

  private void run() {
    while (!stopped) {
      try {
        Optional<RecordedRequest> next = queue.take();
        if (next.isEmpty()) {
          break;
        }
        call(next.get());
      } catch (InterruptedException e) {
        // Either close() interrupts, and the loop ends, or a call of the listener left this behind.
      }
    }
    if (stopped) {
      // The logger can call a handler that blocks as well.
      thread.interrupt();
    }
    reportDropped();
  }

  private void call(RecordedRequest request) {
    // A listener must not see an interrupt that its previous call left behind.
    if (Thread.interrupted() && stopped) {
      return;
    }
    try {
      listener.accept(request);
    } catch (Throwable e) { // also checked exceptions, which other languages can throw
      reportFailure(e);
    }
  }

  private void reportFailure(Throwable failure) {
    if (!failed) {
      failed = true;
      FailureLog.log(
          ListenerThread.class,
          System.Logger.Level.ERROR,
          "a request listener threw an exception; further ones are not logged",
          failure);
    }
  }

  private void reportDropped() {
    long count = queue.takeDropped();
    if (count > 0) {
      FailureLog.log(
          ListenerThread.class,
          System.Logger.Level.WARNING,
          format(
              "requests that were not passed to the request listener, because it was too slow: %d",
              count),
          null);
    }
  }

  /**
   * Waits until the listener has received the requests in the queue, for at most a second, and then
   * interrupts it. Only a listener that ignores the interrupt keeps its thread. A listener may also
   * call this method; it then receives the requests in the queue afterwards.
   */
  void close() {
    queue.close();
    if (Thread.currentThread() == thread) {
      return;
    }
    join(DELIVERY_NANOS);
    if (thread.isAlive()) {
      stopped = true;
      queue.clear();
      thread.interrupt();
      join(END_NANOS);
      reportDropped();
    }
  }

  /** Continues to wait if interrupted, and restores the interrupt afterwards. */
  private void join(long nanos) {
    long end = System.nanoTime() + nanos;
    boolean interrupted = false;
    for (long rest = nanos; rest > 0 && thread.isAlive(); rest = end - System.nanoTime()) {
      try {
        TimeUnit.NANOSECONDS.timedJoin(thread, rest);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
