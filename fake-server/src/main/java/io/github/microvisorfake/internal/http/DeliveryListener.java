package io.github.microvisorfake.internal.http;

/** Receives the outcome of the delivery of one response: one call of one method. */
public interface DeliveryListener {

  /** Called when the whole response was handed to the connection. */
  void delivered();

  /**
   * Called when the response could not be sent, or not to its end.
   *
   * @param cause usually an {@code IOException}, because the client has closed the connection
   */
  void failed(Throwable cause);
}
