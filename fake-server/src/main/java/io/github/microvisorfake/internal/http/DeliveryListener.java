package io.github.microvisorfake.internal.http;

/** Receives the outcome of the delivery of one response: one call of one method. */
public interface DeliveryListener {

  /** A listener that ignores the outcome. */
  DeliveryListener NONE =
      new DeliveryListener() {
        @Override
        public void delivered() {}

        @Override
        public void failed(Throwable cause) {}
      };

  /** Called when the whole response was handed to the connection. */
  void delivered();

  /**
   * Called when the response could not be sent, or not to its end.
   *
   * @param cause usually an {@code IOException}, because the client has closed the connection
   */
  void failed(Throwable cause);
}
