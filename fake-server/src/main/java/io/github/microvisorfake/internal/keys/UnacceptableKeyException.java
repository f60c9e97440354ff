package io.github.microvisorfake.internal.keys;

/**
 * Thrown if a value is not an acceptable public key.
 *
 * <p>It does not contain the value or any part of it. It has no stack trace, because it becomes an
 * ordinary error response.
 */
public final class UnacceptableKeyException extends Exception {

  private static final long serialVersionUID = 1L;

  private final KeyProblem problem;
  private final String remedy;

  UnacceptableKeyException(KeyProblem problem, String reason, String remedy) {
    super(reason, null, false, false);
    this.problem = problem;
    this.remedy = remedy;
  }

  public KeyProblem problem() {
    return problem;
  }

  /** Returns the reason, such as {@code an RSA key of 4096 bits; only 2048 is accepted}. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** Returns a sentence that explains the problem, with its remedy. */
  public String remedy() {
    return remedy;
  }
}
