package io.github.microvisorfake.internal.auth;

/** The reasons for rejecting a token, in the order of the checks. */
public enum TokenProblem {
  /** The header is not a JSON Web Token. */
  NOT_A_TOKEN,
  /** The token's header has an unacceptable value. */
  HEADER,
  /** The account does not have the public key. */
  UNKNOWN_KEY,
  /** The signature is not that of the public key. */
  SIGNATURE,
  /** The token names another API key or account than the request. */
  ISSUER_OR_SUBJECT,
  /** The token is not valid yet. */
  NOT_YET_VALID,
  /** The token has expired. */
  EXPIRED,
  /** The token is valid for too long. */
  LIFETIME,
  /** A claim is missing or malformed. */
  CLAIMS,
  /** A signed header is not in the request. */
  MISSING_HEADER,
  /** The hash in the token is not that of the request. */
  HASH
}
