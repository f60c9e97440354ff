package io.github.microvisorfake.internal.server;

import java.time.Duration;

/**
 * Thrown to process a request later, from the first step on. No step may turn it into a response.
 *
 * <p>It has no stack trace, because a delay is not a failure.
 */
final class DelayedRequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration delay;

  DelayedRequestException(Duration delay) {
    super("the request is processed after " + delay, null, false, false);
    this.delay = delay;
  }

  Duration delay() {
    return delay;
  }
}
