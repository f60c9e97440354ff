package io.github.microvisorfake.internal.http;

import java.time.Duration;

/** Turns requests into responses. It runs on the I/O thread, so it must not block. */
@FunctionalInterface
public interface RequestProcessor {

  /** Processes a request; it does not throw. */
  Outcome process(Request request);

  /** The outcome of a request: a response, or that there will be one later. */
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

  /** Processes a delayed request; it does not throw. */
  @FunctionalInterface
  interface Continuation {
    Responded resume(boolean clientWaits);
  }
}
