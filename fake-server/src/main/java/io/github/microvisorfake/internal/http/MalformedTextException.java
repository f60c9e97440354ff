package io.github.microvisorfake.internal.http;

/**
 * Thrown if percent-encoded text or a multipart body cannot be decoded.
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
    UTF_8,
    /** A body without the parts that its media type announces. */
    MULTIPART
  }

  private final Problem problem;

  MalformedTextException(Problem problem) {
    this(problem, problem.name());
  }

  MalformedTextException(Problem problem, String reason) {
    super(reason, null, false, false);
    this.problem = problem;
  }

  /** Returns a sentence with the remedy, for a multipart body. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  public Problem problem() {
    return problem;
  }
}
