package io.github.microvisorfake.internal.keys;

/**
 * Thrown where something is no acceptable public key.
 *
 * <p>It never holds what was sent, nor any part of it, and has no stack trace: it is an answer, not
 * an accident.
 */
public final class UnacceptableKeyException extends Exception {

  private static final long serialVersionUID = 1L;

  private final KeyFlaw flaw;
  private final String remedy;

  UnacceptableKeyException(KeyFlaw flaw, String reason, String remedy) {
    super(reason, null, false, false);
    this.flaw = flaw;
    this.remedy = remedy;
  }

  public KeyFlaw flaw() {
    return flaw;
  }

  /** What it is instead, such as {@code an RSA key of 4096 bits, only 2048 is accepted}. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
