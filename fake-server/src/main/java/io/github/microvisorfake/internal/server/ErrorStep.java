package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.http.ErrorResponseException;
import io.github.microvisorfake.internal.http.Response;
import io.github.microvisorfake.internal.logging.FailureLog;

/**
 * Converts exceptions to responses; no other class does. It also serializes the body, so that a
 * failure to write it becomes an internal error.
 */
final class ErrorStep implements Step {

  @Override
  public Response handle(Exchange exchange, Next next) {
    try {
      return next.handle(exchange).serialized();
    } catch (DelayedRequestException delayed) {
      throw delayed;
    } catch (ErrorResponseException error) {
      return error.response().serialized();
    } catch (RuntimeException | Error bug) {
      return internalError(bug);
    }
  }

  /** Logs a bug of the fake and returns its response. */
  static Response internalError(Throwable bug) {
    FailureLog.log(
        ErrorStep.class,
        System.Logger.Level.ERROR,
        "internal error in the Microvisor fake, please report it",
        bug);
    return bug instanceof OutOfMemoryError ? TwilioErrors.noMemory() : TwilioErrors.internalError();
  }
}
