package io.github.microvisorfake.internal.http;

/**
 * Thrown if percent-encoded text cannot be decoded.
 *
 * <p>It does not contain the text, which may be a secret.
 */
public final class MalformedTextException extends Exception {

  private static final long serialVersionUID = 1L;

  /** The reasons why text cannot be decoded. */
  public enum Problem {
    /** A percent sign without two hex digits after it. */
    ESCAPE,
    /** Bytes that are not UTF-8. */
    UTF_8
  }

  private final Problem problem;

  MalformedTextException(Problem problem) {
    super(problem.name(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
