package io.github.microvisorfake.bench.peer;

/** A running server. Closing it stops it. */
public interface Running extends AutoCloseable {

  int port();

  /**
   * Returns the value of {@code Authorization} that the server expects; all but the fake accept
   * any.
   */
  String authorization();

  @Override
  void close();
}
