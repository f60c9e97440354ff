package io.github.microvisorfake.internal.http;

import java.util.Optional;

/**
 * How much of a request's body is read, and what of it is kept. It is selected by the head of the
 * request, before the body is read.
 *
 * @param max the largest body in bytes; the bytes of a longer one are discarded
 * @param drained the number of bytes after which reading stops and the connection is closed, so
 *     that the client of a body that is too large can finish sending and read the response
 * @param upload how the parts of a multipart body are kept; if absent, the whole body is kept
 */
public record BodyLimit(int max, int drained, Optional<UploadParts> upload) {

  private static final int DRAINED = 8 * 1024 * 1024;

  /** Returns the limit of a body that is kept as a whole. */
  public static BodyLimit of(int max) {
    return new BodyLimit(max, DRAINED, Optional.empty());
  }
}
