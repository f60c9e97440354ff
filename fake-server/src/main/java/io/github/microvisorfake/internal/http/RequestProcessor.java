package io.github.microvisorfake.internal.http;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Turns requests into responses. It runs on the I/O thread, so it must not block. */
@FunctionalInterface
public interface RequestProcessor {

  /** Processes a request; it does not throw. */
  Outcome process(Request request);

  /** The outcome of a request: a response, or how there will be one later. */
  sealed interface Outcome {}

  /**
   * A response.
   *
   * @param response the response to send
   * @param listener receives the outcome of the delivery
   */
  record Responded(Response response, DeliveryListener listener) implements Outcome {}

  /**
   * A request that is to be processed after a delay.
   *
   * @param delay the delay
   * @param next is called once, on the I/O thread, with whether the client still waits; if not, the
   *     outcome is a response that is not sent
   */
  record Delayed(Duration delay, Continuation next) implements Outcome {}

  /**
   * A request that is processed on another thread, because that takes long.
   *
   * @param executor runs the work
   * @param work processes the request; it does not throw
   */
  record Dispatched(Executor executor, Supplier<Outcome> work) implements Outcome {}

  /**
   * A request that waits for an event. If the client closes the connection before, the request is
   * not processed any further.
   *
   * @param most the longest time to wait
   * @param event the event
   * @param next processes the request after the event or the time, on the I/O thread; it does not
   *     throw
   */
  record Waiting(Duration most, Event event, Supplier<Outcome> next) implements Outcome {}

  /** An event that occurs once, perhaps on another thread, perhaps at once. */
  @FunctionalInterface
  interface Event {

    /**
     * Registers a listener.
     *
     * @return cancels the registration
     */
    Runnable listen(Runnable listener);
  }

  /** Processes a delayed request; it does not throw. */
  @FunctionalInterface
  interface Continuation {
    Responded resume(boolean clientWaits);
  }
}
