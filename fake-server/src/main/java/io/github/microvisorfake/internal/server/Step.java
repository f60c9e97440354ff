package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.http.Reply;

/** One step of the chain: it answers itself, or lets the rest of the chain answer. */
@FunctionalInterface
interface Step {

  /**
   * Handles an exchange.
   *
   * @throws io.github.microvisorfake.internal.http.Refusal to answer with an error
   */
  Reply handle(Exchange exchange, Rest rest);

  /** The steps that come after this one. */
  @FunctionalInterface
  interface Rest {
    Reply handle(Exchange exchange);
  }
}
