package io.github.microvisorfake.internal.http;

/**
 * Thrown where percent-encoded text cannot be decoded.
 *
 * <p>It never holds the text: that may be a secret.
 */
public final class MalformedTextException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the text. */
  public enum Flaw {
    /** A percent sign without two hex digits after it. */
    ESCAPE,
    /** Bytes that are not UTF-8. */
    UTF_8
  }

  private final Flaw flaw;

  MalformedTextException(Flaw flaw) {
    super(flaw.name(), null, false, false);
    this.flaw = flaw;
  }

  public Flaw flaw() {
    return flaw;
  }
}
