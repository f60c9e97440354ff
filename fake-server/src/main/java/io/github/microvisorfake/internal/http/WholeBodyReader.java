package io.github.microvisorfake.internal.http;

/** Keeps a whole body. */
final class WholeBodyReader implements BodyReader {

  private final Bytes kept = new Bytes();

  @Override
  public int read(byte[] bytes, int from, int to) {
    kept.write(bytes, from, to - from);
    return to - from;
  }

  @Override
  public Body body() {
    return Body.of(kept.asArray());
  }
}
