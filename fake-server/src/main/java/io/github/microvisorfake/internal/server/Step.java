package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Response;

/** A step of the chain: it responds itself or calls the next steps. */
@FunctionalInterface
interface Step {

  /**
   * Handles an exchange.
   *
   * @throws io.github.microvisorfake.internal.http.ErrorResponseException to respond with an error
   */
  Response handle(Exchange exchange, Next next);

  /** The steps after this one. */
  @FunctionalInterface
  interface Next {
    Response handle(Exchange exchange);
  }
}
