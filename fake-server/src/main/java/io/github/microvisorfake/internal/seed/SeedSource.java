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

/** Reads the text of seeds: at most 64 MiB of UTF-8 with characters that YAML allows. */
final class SeedSource {

  /** The maximum size of a seed, in bytes. */
  private static final int MAX_BYTES = 64 << 20;

  private static final int BUFFER = 8_192;
  private static final int BYTE_ORDER_MARK_LENGTH = 3;

  private SeedSource() {}

  /**
   * Returns the text of a stream.
   *
   * @throws SeedSyntaxException if the text is too large, is not UTF-8, or contains characters that
   *     YAML does not allow
   * @throws IOException if the stream cannot be read
   */
  static Reader of(InputStream in) throws SeedSyntaxException, IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    requireSize(bytes.length);
    int start = hasByteOrderMark(bytes) ? BYTE_ORDER_MARK_LENGTH : 0;
    check(ByteBuffer.wrap(bytes, start, bytes.length - start));
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, start, bytes.length - start), UTF_8);
  }

  /**
   * Returns a reader of a string.
   *
   * @throws SeedSyntaxException if the text is too large, or contains characters that YAML does not
   *     allow
   */
  static Reader of(String text) throws SeedSyntaxException {
    requireSize(text.length());
    CharacterChecker characters = new CharacterChecker();
    characters.check(text);
    characters.end();
    return new StringReader(text);
  }

  private static void requireSize(int size) throws SeedSyntaxException {
    if (size > MAX_BYTES) {
      throw new SeedSyntaxException(
          SourceLocation.START, "the seed is larger than 64 MiB; split it into several seeds");
    }
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= BYTE_ORDER_MARK_LENGTH
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static void check(ByteBuffer bytes) throws SeedSyntaxException {
    CharsetDecoder decoder = UTF_8.newDecoder();
    CharBuffer buffer = CharBuffer.allocate(BUFFER);
    CharacterChecker characters = new CharacterChecker();
    CoderResult result;
    do {
      result = decoder.decode(bytes, buffer, true);
      characters.check(buffer.flip());
      buffer.clear();
    } while (result.isOverflow());
    if (result.isError()) {
      throw new SeedSyntaxException(
          characters.location(), "the text is not encoded as UTF-8; save the file as UTF-8");
    }
    characters.end();
  }
}
