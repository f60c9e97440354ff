package io.github.microvisorfake.internal.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** The characters of a seed file: at most 64 MiB, UTF-8, and such as YAML allows. */
final class SeedSource {

  /** So much a seed file may have, in bytes. */
  private static final int MAX_BYTES = 64 << 20;

  private static final int BUFFER = 8_192;
  private static final int BYTE_ORDER_MARK = 3;

  private SeedSource() {}

  /**
   * Takes in a seed file.
   *
   * @throws SeedSyntaxException if it is too large, or no text
   * @throws IOException if it cannot be read
   */
  static Reader of(InputStream in) throws SeedSyntaxException, IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    requireSize(bytes.length);
    int start = hasByteOrderMark(bytes) ? BYTE_ORDER_MARK : 0;
    check(ByteBuffer.wrap(bytes, start, bytes.length - start));
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, start, bytes.length - start), UTF_8);
  }

  /**
   * Takes a seed file's text.
   *
   * @throws SeedSyntaxException if it is too long, or has characters that YAML has not
   */
  static Reader of(String text) throws SeedSyntaxException {
    requireSize(text.length());
    Characters characters = new Characters();
    characters.take(text);
    characters.end();
    return new StringReader(text);
  }

  private static void requireSize(int size) throws SeedSyntaxException {
    if (size > MAX_BYTES) {
      throw new SeedSyntaxException(
          SourceLocation.START, "over 64 MiB; make it smaller, or several of it");
    }
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= BYTE_ORDER_MARK
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static void check(ByteBuffer bytes) throws SeedSyntaxException {
    CharsetDecoder decoder = UTF_8.newDecoder();
    CharBuffer buffer = CharBuffer.allocate(BUFFER);
    Characters characters = new Characters();
    CoderResult result;
    do {
      result = decoder.decode(bytes, buffer, true);
      characters.take(buffer.flip());
      buffer.clear();
    } while (result.isOverflow());
    if (result.isError()) {
      throw new SeedSyntaxException(
          characters.place(), "not UTF-8; save the file in that encoding");
    }
    characters.end();
  }
}
