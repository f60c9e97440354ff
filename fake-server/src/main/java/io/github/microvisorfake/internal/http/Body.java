package io.github.microvisorfake.internal.http;

/**
 * The body of a request, read to its end.
 *
 * <p>Of a body over the limit nothing is kept but the fact: whoever answers can still do so, since
 * the bytes have been taken off the connection.
 */
public final class Body {

  /** No body at all. */
  public static final Body EMPTY = new Body(new byte[0], false);

  /** A body that was longer than the limit. */
  public static final Body TOO_LARGE = new Body(new byte[0], true);

  private final byte[] bytes;
  private final boolean tooLarge;

  private Body(byte[] bytes, boolean tooLarge) {
    this.bytes = bytes;
    this.tooLarge = tooLarge;
  }

  /** A body of these bytes, which are not copied: the caller gives them away. */
  public static Body of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Body(bytes, false);
  }

  public boolean isTooLarge() {
    return tooLarge;
  }

  public boolean isEmpty() {
    return bytes.length == 0 && !tooLarge;
  }

  /** Not to be written to. */
  byte[] bytes() {
    return bytes;
  }

  /** Says how long it is and nothing of what it holds: bodies carry secrets. */
  @Override
  public String toString() {
    return tooLarge ? "Body[over the limit]" : "Body[" + bytes.length + " bytes]";
  }
}
