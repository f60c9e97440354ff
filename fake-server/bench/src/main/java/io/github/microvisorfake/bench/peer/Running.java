package io.github.microvisorfake.bench.peer;

/** A server that answers. Closing it stops it. */
public interface Running extends AutoCloseable {

  int port();

  /** The value of the header {@code Authorization} that it expects; peers accept any. */
  String authorization();

  @Override
  void close();
}
