package io.github.microvisorfake.internal.http;

/** Turns requests into responses. It runs on the I/O thread, so it must not block. */
@FunctionalInterface
public interface RequestProcessor {

  /** Processes a request; it does not throw. */
  Outcome process(Request request);

  /**
   * The outcome of a request.
   *
   * @param response the response to send
   * @param listener receives the outcome of the delivery
   */
  record Outcome(Response response, DeliveryListener listener) {}
}
