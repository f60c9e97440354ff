package io.github.microvisorfake.internal.keys;

import static io.github.microvisorfake.internal.text.Messages.format;

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

  /** Returns the remedy. */
  public String remedy() {
    return remedy;
  }

  /** Returns the reason and the remedy in one line. */
  public String explanation() {
    return format("the public key is rejected: %s; %s", reason(), remedy);
  }
}
