package io.github.microvisorfake.internal.http;

/** Receives the bytes of a body within its limit, and decides which of them are kept. */
interface BodyReader {

  /**
   * Reads the next bytes, which the caller may change afterwards.
   *
   * @return the number of bytes that are kept in addition
   */
  int read(byte[] bytes, int from, int to);

  /** Returns the complete body; called once, after all bytes were read. */
  Body body();
}
