package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.microvisorfake.internal.text.Sha256;

/**
 * The complete body of a request.
 *
 * <p>The bytes of a body over the limit are discarded, but they have been read from the connection,
 * so a response can still be sent.
 */
public final class Body {

  /** An empty body. */
  public static final Body EMPTY = new Body(new byte[0], false);

  /** A body that was longer than the limit. */
  public static final Body TOO_LARGE = new Body(new byte[0], true);

  private final byte[] bytes;
  private final boolean tooLarge;

  private Body(byte[] bytes, boolean tooLarge) {
    this.bytes = bytes;
    this.tooLarge = tooLarge;
  }

  /** Returns a body of these bytes, which are not copied and must not be modified afterwards. */
  public static Body of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Body(bytes, false);
  }

  public boolean isTooLarge() {
    return tooLarge;
  }

  public boolean isEmpty() {
    return bytes.length == 0 && !tooLarge;
  }

  /** Returns the body as text in which each character is one byte. */
  public String raw() {
    return new String(bytes, ISO_8859_1);
  }

  /** Returns the SHA-256 hash of the bytes as 64 lower-case hex digits. */
  public String sha256() {
    return Sha256.hex(bytes);
  }

  /** Returns the bytes without copying them; they must not be modified. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns the length only, because bodies contain secrets. */
  @Override
  public String toString() {
    return tooLarge ? "Body[over the limit]" : "Body[" + bytes.length + " bytes]";
  }
}
