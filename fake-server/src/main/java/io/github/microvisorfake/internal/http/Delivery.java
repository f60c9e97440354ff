package io.github.microvisorfake.internal.http;

import java.time.Duration;

/** How a response reaches the client; {@link ResponseSender} executes it. */
public sealed interface Delivery {

  /** The complete response is sent immediately. */
  Delivery IMMEDIATE = new Immediate();

  /** The complete response is sent immediately. */
  record Immediate() implements Delivery {}

  /**
   * The head and the first bytes of the body are sent, and the connection is closed.
   *
   * @param bytes the number of bytes of the body, less than its length
   */
  record Truncated(int bytes) implements Delivery {}

  /** Nothing is sent, and the connection is closed. */
  record Disconnect() implements Delivery {}

  /**
   * Nothing is sent. The connection is read, so that the client's close is seen, and is closed at
   * the end.
   *
   * @param hold the longest time that the connection stays open
   */
  record NoResponse(Duration hold) implements Delivery {}
}
