package io.github.microvisorfake.internal.http;

/** Discards a body in a format without a file. */
final class DiscardingReader implements BodyReader {

  @Override
  public int read(byte[] bytes, int from, int to) {
    return 0;
  }

  @Override
  public Body body() {
    return Body.DISCARDED;
  }
}
