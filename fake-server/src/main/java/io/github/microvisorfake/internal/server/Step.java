package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Response;

/** One step of the chain: it answers itself, or lets the rest of the chain answer. */
@FunctionalInterface
interface Step {

  /**
   * Handles an exchange.
   *
   * @throws io.github.microvisorfake.internal.http.ErrorResponseException to answer with an error
   */
  Response handle(Exchange exchange, Rest rest);

  /** The steps that come after this one. */
  @FunctionalInterface
  interface Rest {
    Response handle(Exchange exchange);
  }
}
