package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.microvisorfake.internal.text.Sha256;
import java.util.Optional;

/**
 * The complete body of a request.
 *
 * <p>The bytes of a body over the limit are discarded, but they have been read from the connection,
 * so a response can still be sent. Of an uploaded file only its properties are kept.
 */
public final class Body {

  private static final byte[] NO_BYTES = {};

  /** An empty body. */
  public static final Body EMPTY = new Body(NO_BYTES, true);

  private final byte[] bytes;
  private final boolean isEmpty;
  private final Optional<String> excess;
  private final Optional<UploadedFile> file;
  private final Optional<String> hash;

  private Body(byte[] bytes, boolean isEmpty) {
    this(bytes, isEmpty, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Body(
      byte[] bytes,
      boolean isEmpty,
      Optional<String> excess,
      Optional<UploadedFile> file,
      Optional<String> hash) {
    this.bytes = bytes;
    this.isEmpty = isEmpty;
    this.excess = excess;
    this.file = file;
    this.hash = hash;
  }

  /** Returns a body of these bytes, which are not copied and must not be modified afterwards. */
  public static Body of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Body(bytes, false);
  }

  /**
   * Returns a body that was longer than a limit.
   *
   * @param what what is limited, such as {@code the body}
   * @param limit the limit in bytes
   */
  static Body tooLarge(String what, int limit) {
    String excess = what + " is larger than " + limit + " bytes";
    return new Body(NO_BYTES, false, Optional.of(excess), Optional.empty(), Optional.empty());
  }

  /**
   * Returns a body with an uploaded file.
   *
   * @param bytes the body without the content of the file
   * @param file the file; empty if no part of the body has the name of the file
   * @param hash the SHA-256 hash of all bytes of the body
   */
  static Body upload(byte[] bytes, Optional<UploadedFile> file, String hash) {
    return new Body(bytes, false, Optional.empty(), file, Optional.of(hash));
  }

  /**
   * Returns what is larger than which limit, as the beginning of a sentence; empty if the body was
   * within its limit.
   */
  public Optional<String> excess() {
    return excess;
  }

  public boolean isEmpty() {
    return isEmpty;
  }

  /** Returns the uploaded file; empty unless the operation is an upload and the body has one. */
  public Optional<UploadedFile> file() {
    return file;
  }

  /** Returns the number of bytes that are kept. */
  public int length() {
    return bytes.length;
  }

  /** Returns the body as text in which each character is one byte. */
  public String raw() {
    return new String(bytes, ISO_8859_1);
  }

  /** Returns a copy of the bytes. */
  public byte[] copyOfBytes() {
    return bytes.clone();
  }

  /** Returns the SHA-256 hash of all bytes as received, as 64 lower-case hex digits. */
  public String sha256() {
    return hash.orElseGet(() -> Sha256.hex(bytes));
  }

  /** Returns the bytes without copying them; they must not be modified. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns the length only, because bodies contain secrets. */
  @Override
  public String toString() {
    return excess.isPresent() ? "Body[over the limit]" : "Body[" + bytes.length + " bytes]";
  }
}
