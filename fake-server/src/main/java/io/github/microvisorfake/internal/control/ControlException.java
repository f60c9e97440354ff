package io.github.microvisorfake.internal.control;

/** An error that a call of the control API responds with. */
final class ControlException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String allow;

  private ControlException(int status, String message, String allow) {
    super(message);
    this.status = status;
    this.allow = allow;
  }

  /**
   * Returns an error.
   *
   * @param message what is wrong, and what to do; it names no secret
   */
  static ControlException of(int status, String message) {
    return new ControlException(status, message, "");
  }

  static ControlException badRequest(String message) {
    return of(400, message);
  }

  static ControlException notFound(String message) {
    return of(404, message);
  }

  static ControlException conflict(String message) {
    return of(409, message);
  }

  /**
   * Returns the error for a method that a path does not have.
   *
   * @param allow the methods that it has
   */
  static ControlException methodNotAllowed(String allow) {
    return new ControlException(405, "this path has the methods " + allow, allow);
  }

  int status() {
    return status;
  }

  /** Returns the value of the header {@code Allow}; empty for a response without it. */
  String allow() {
    return allow;
  }

  String text() {
    return "" + getMessage();
  }
}
