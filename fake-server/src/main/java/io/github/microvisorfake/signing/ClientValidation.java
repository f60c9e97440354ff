package io.github.microvisorfake.signing;

/**
 * Whether an account accepts signed requests: those with a header {@code Twilio-Client-Validation},
 * which Twilio calls Public Key Client Validation.
 *
 * <pre>{@code
 * account.setClientValidation(ClientValidation.REQUIRED);
 * }</pre>
 *
 * @see <a href="https://www.twilio.com/docs/iam/pkcv">Twilio's documentation of Public Key Client
 *     Validation</a>
 */
public enum ClientValidation {
  /** Signed requests are rejected with status 401 and code 70053 (documented). */
  OFF,
  /** Signed requests are verified, and others are accepted. The default (assumed). */
  OPTIONAL,
  /** Requests that are not signed are rejected with status 401 and code 70052 (documented). */
  REQUIRED
}
