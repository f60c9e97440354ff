package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** A body of bytes in memory, such as text or a serialized body. */
public final class BytesBody implements ResponseBody {

  /** The first bits of each byte of a character in UTF-8 except its first byte. */
  private static final int CONTINUATION = 0x80;

  private static final int CONTINUATION_MASK = 0xC0;

  private final String contentType;
  private final ByteBuffer bytes;

  private BytesBody(String contentType, ByteBuffer bytes) {
    this.contentType = contentType;
    this.bytes = bytes;
  }

  /** Returns a body of any content type; the bytes are not copied. */
  public static BytesBody of(String contentType, byte[] bytes) {
    return new BytesBody(contentType, ByteBuffer.wrap(bytes));
  }

  /** Returns a body of plain text in UTF-8. */
  public static BytesBody text(String text) {
    return of("text/plain; charset=utf-8", text.getBytes(UTF_8));
  }

  /** Returns the bytes of another body. */
  static BytesBody of(ResponseBody body) {
    return body instanceof BytesBody bytes ? bytes : serialize(body);
  }

  private static BytesBody serialize(ResponseBody body) {
    Bytes bytes = new Bytes();
    try {
      body.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return new BytesBody(body.contentType(), bytes.asBuffer());
  }

  /** Returns this body as text in which each character is one byte. */
  String raw() {
    int start = bytes.arrayOffset() + bytes.position();
    return new String(bytes.array(), start, bytes.remaining(), ISO_8859_1);
  }

  /** Returns the first bytes as UTF-8, cut between two characters. */
  String text(int max) {
    byte[] array = bytes.array();
    int start = bytes.arrayOffset() + bytes.position();
    if (bytes.remaining() <= max) {
      return new String(array, start, bytes.remaining(), UTF_8);
    }
    int end = start + max;
    while (end > start && (array[end] & CONTINUATION_MASK) == CONTINUATION) {
      end--;
    }
    return new String(array, start, end - start, UTF_8) + "...";
  }

  /** Returns the first bytes of this body; they are not copied. */
  BytesBody first(int length) {
    return new BytesBody(contentType, bytes.slice(bytes.position(), length));
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
  }

  /** Returns a view of the bytes with a position of its own. */
  ByteBuffer buffer() {
    return bytes.duplicate();
  }
}
