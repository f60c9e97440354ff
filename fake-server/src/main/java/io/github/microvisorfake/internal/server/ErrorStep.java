package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.http.Refusal;
import io.github.microvisorfake.internal.http.Reply;

/** The one place where a thrown fact becomes an answer. */
final class ErrorStep implements Step {

  @Override
  public Reply handle(Exchange exchange, Rest rest) {
    try {
      return rest.handle(exchange);
    } catch (Refusal refusal) {
      return refusal.reply();
    } catch (RuntimeException | Error bug) {
      return report(bug);
    }
  }

  /** Logs a bug and answers it. */
  static Reply report(Throwable bug) {
    System.getLogger(ErrorStep.class.getName())
        .log(System.Logger.Level.ERROR, "bug in the Microvisor fake, please report it", bug);
    return TwilioErrors.internalError();
  }
}
