package io.github.microvisorfake.internal.http;

/**
 * Thrown to respond to a request with an error; it contains the whole response.
 *
 * <p>It has no stack trace, because errors are ordinary responses and may occur thousands of times
 * per second.
 */
public final class ErrorResponseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Response response;

  public ErrorResponseException(Response response, String message) {
    super(message, null, false, false);
    this.response = response;
  }

  /** Returns this error with a note added to its explanation. */
  public ErrorResponseException withNote(String note) {
    String whole = response.explanation().map(text -> text + "; " + note).orElse(note);
    return new ErrorResponseException(response.explained(whole), String.valueOf(getMessage()));
  }

  public Response response() {
    return response;
  }
}
