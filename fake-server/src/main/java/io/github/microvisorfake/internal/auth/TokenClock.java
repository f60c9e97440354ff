package io.github.microvisorfake.internal.auth;

import static io.github.microvisorfake.internal.text.Messages.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Checks the times of tokens.
 *
 * @param now the time of the account
 * @param isRunning whether the account's clock is running, and not stopped at a time
 */
public record TokenClock(Instant now, boolean isRunning) {

  /** The difference between clocks that is tolerated (assumed). */
  private static final long SKEW_SECONDS = 5;

  /** How long a token can be valid (documented). */
  private static final long MAX_LIFETIME_SECONDS = 300;

  /**
   * Checks the claims {@code nbf} and {@code exp} if they are numbers.
   *
   * @throws RejectedTokenException if the token is not valid at this time or is valid for too long
   */
  void check(JsonNode claims) throws RejectedTokenException {
    double time = now.getEpochSecond() + now.getNano() / 1e9;
    double notBefore = claims.path("nbf").isNumber() ? claims.path("nbf").doubleValue() : time;
    if (notBefore > time + SKEW_SECONDS) {
      throw new RejectedTokenException(
          TokenProblem.NOT_YET_VALID, explain("the token is not valid yet: nbf is in the future"));
    }
    if (claims.path("exp").isNumber()) {
      checkExpiration(claims.path("exp").doubleValue(), notBefore, time);
    }
  }

  private void checkExpiration(double expiration, double notBefore, double time)
      throws RejectedTokenException {
    if (expiration + SKEW_SECONDS <= time) {
      throw new RejectedTokenException(
          TokenProblem.EXPIRED, explain("the token has expired: exp is in the past"));
    }
    if (expiration - notBefore > MAX_LIFETIME_SECONDS + SKEW_SECONDS) {
      throw new RejectedTokenException(
          TokenProblem.LIFETIME,
          explain(
              format(
                  "the token is valid for too long; set exp to at most %d seconds after nbf, or after the current time if there is no nbf",
                  MAX_LIFETIME_SECONDS)));
    }
  }

  private String explain(String problem) {
    return format(
        "%s; the account's clock says %s%s",
        problem,
        now,
        isRunning
            ? ""
            : " and is stopped, so that it rejects tokens with the real time; resume it, or sign with its time");
  }
}
