package io.github.microvisorfake.internal.http;

/**
 * Thrown where a request is answered with an error; it holds the whole answer.
 *
 * <p>It has no stack trace: it is an answer, not an accident, and there may be thousands a second.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Reply reply;

  public Refusal(Reply reply, String message) {
    super(message, null, false, false);
    this.reply = reply;
  }

  private Refusal(Refusal same, Reply reply) {
    super(same.getMessage(), null, false, false);
    this.reply = reply;
  }

  /** The same answer, with something more to its explanation. */
  public Refusal noting(String note) {
    String whole = reply.explanation().map(why -> why + "; " + note).orElse(note);
    return new Refusal(this, reply.explained(whole));
  }

  public Reply reply() {
    return reply;
  }
}
