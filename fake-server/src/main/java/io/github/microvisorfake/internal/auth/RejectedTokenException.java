package io.github.microvisorfake.internal.auth;

/**
 * Thrown if the token of a signed request is rejected. It has no stack trace, because it becomes an
 * ordinary error response.
 */
public final class RejectedTokenException extends Exception {

  private static final long serialVersionUID = 1L;

  private final TokenProblem problem;

  RejectedTokenException(TokenProblem problem, String explanation) {
    super(explanation, null, false, false);
    this.problem = problem;
  }

  public TokenProblem problem() {
    return problem;
  }

  /** Returns the reason and the remedy. */
  public String explanation() {
    return String.valueOf(getMessage());
  }
}
