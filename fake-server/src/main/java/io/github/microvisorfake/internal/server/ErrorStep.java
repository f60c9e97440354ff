package io.github.microvisorfake.internal.server;

import io.github.microvisorfake.internal.api.TwilioErrors;
import io.github.microvisorfake.internal.http.ErrorResponseException;
import io.github.microvisorfake.internal.http.Response;

/**
 * The one place where an exception becomes a response. The body is serialized here as well, so that
 * a body that cannot be written is an error like any other.
 */
final class ErrorStep implements Step {

  @Override
  public Response handle(Exchange exchange, Rest rest) {
    try {
      return rest.handle(exchange).serialized();
    } catch (ErrorResponseException error) {
      return error.response();
    } catch (RuntimeException | Error bug) {
      return internalError(bug);
    }
  }

  /** Logs a bug of the fake and returns the response to it. */
  static Response internalError(Throwable bug) {
    System.getLogger(ErrorStep.class.getName())
        .log(
            System.Logger.Level.ERROR,
            "internal error in the Microvisor fake, please report it",
            bug);
    return TwilioErrors.internalError();
  }
}
