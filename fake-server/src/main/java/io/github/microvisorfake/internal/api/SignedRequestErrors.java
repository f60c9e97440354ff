package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.auth.RejectedTokenException;
import io.github.microvisorfake.internal.http.ErrorResponseException;

/** The errors of signed requests: the codes and the titles of Twilio's dictionary of errors. */
public final class SignedRequestErrors {

  private SignedRequestErrors() {}

  public static ErrorResponseException required() {
    return error(
        70052,
        "Public Key Client Validation Required For Account",
        "this account accepts only signed requests; send the header Twilio-Client-Validation, or set the account's clientValidation to optional");
  }

  public static ErrorResponseException notEnabled() {
    return error(
        70053,
        "Public Key Client Validation Not Enabled For Account",
        "this account does not accept signed requests; remove the header Twilio-Client-Validation, or set the account's clientValidation to optional");
  }

  public static ErrorResponseException rejected(RejectedTokenException e) {
    return switch (e.problem()) {
      case NOT_A_TOKEN -> error(20160, "Invalid Token", e.explanation());
      case HEADER -> error(20152, "Invalid Header", e.explanation());
      case UNKNOWN_KEY -> error(70153, "Public Key Specified Does Not Exist", e.explanation());
      case SIGNATURE -> error(20159, "Invalid Signature", e.explanation());
      case ISSUER_OR_SUBJECT -> error(20153, "Invalid Issuer Or Subject", e.explanation());
      case NOT_YET_VALID -> error(20155, "Expiration Time In The Future", e.explanation());
      case EXPIRED -> error(20156, "Expired or Invalid Expiration in Token", e.explanation());
      case LIFETIME ->
          error(20157, "Expiration Time Exceeds Maximum Time Allowed", e.explanation());
      case CLAIMS -> error(20154, "Invalid Claim Set", e.explanation());
      case MISSING_HEADER ->
          error(70155, "Request Is Missing Required HTTP Headers", e.explanation());
      case HASH ->
          error(70156, "The request signature in JWT is invalid or missing", e.explanation());
    };
  }

  private static ErrorResponseException error(int code, String message, String explanation) {
    return TwilioErrors.unauthorized(code, "", message, explanation);
  }
}
