package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.api.json.ErrorJson;
import io.github.microvisorfake.internal.http.Header;
import io.github.microvisorfake.internal.http.HeaderName;
import io.github.microvisorfake.internal.http.Response;
import java.time.Duration;
import java.util.Optional;

/** The errors that a test arranges: the code and the message of each status (assumed). */
public final class ArrangedErrors {

  private static final HeaderName RETRY_AFTER = HeaderName.of("Retry-After");

  /** The status of a request that exceeds a rate limit. */
  public static final int TOO_MANY_REQUESTS = 429;

  private ArrangedErrors() {}

  /**
   * Returns an error.
   *
   * @param status the status, 400 to 599
   * @param retryAfter the value of {@code Retry-After}; whole seconds
   */
  public static Response of(int status, Optional<Duration> retryAfter, String explanation) {
    Response response = of(status, explanation);
    return retryAfter
        .map(delay -> response.with(new Header(RETRY_AFTER, Long.toString(delay.toSeconds()))))
        .orElse(response);
  }

  private static Response of(int status, String explanation) {
    return switch (status) {
      case 401 -> TwilioErrors.wrongCredentials(explanation).response();
      case 404 -> error(status, 20404, "Not Found", explanation);
      case 405 -> error(status, 20004, "Method not allowed", explanation);
      case 409 -> error(status, 20409, "Conflict", explanation);
      case 413 -> error(status, 20413, "Request Entity Too Large", explanation);
      case TOO_MANY_REQUESTS -> error(status, 20429, "Too Many Requests", explanation);
      case 503 -> error(status, 20503, "Service unavailable", explanation);
      default ->
          status < 500
              ? error(status, 20001, "Bad Request", explanation)
              : error(status, 20500, "Internal Server Error", explanation);
    };
  }

  private static Response error(int status, int code, String message, String explanation) {
    return TwilioErrors.response(
        new ErrorJson(code, Optional.empty(), message, status), explanation);
  }
}
