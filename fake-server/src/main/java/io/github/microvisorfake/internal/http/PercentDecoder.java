package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.internal.http.MalformedTextException.Flaw;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes percent-encoded UTF-8, strictly: whatever is not well formed is refused, and nothing ever
 * becomes U+FFFD.
 *
 * <p>The JDK's {@code URLDecoder} replaces bad bytes in silence, hence this class. It reads raw
 * text, in which each character is one byte as it arrived.
 */
public final class PercentDecoder {

  /** What a plus sign means. */
  public enum Plus {
    /** Itself, as in a path. */
    LITERAL,
    /** A space, as in a form or a query. */
    SPACE
  }

  private PercentDecoder() {}

  /**
   * The text that raw text stands for.
   *
   * @throws MalformedTextException if an escape is incomplete or the bytes are not UTF-8
   */
  public static String decode(String raw, Plus plus) throws MalformedTextException {
    return isPlain(raw, plus) ? raw : utf8(unescape(raw, plus));
  }

  /** Whether raw text stands for itself. */
  static boolean isPlain(String raw, Plus plus) {
    return raw.indexOf('%') < 0 && (plus == Plus.LITERAL || raw.indexOf('+') < 0) && isAscii(raw);
  }

  private static ByteBuffer unescape(String raw, Plus plus) throws MalformedTextException {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.put((byte) (hexDigit(raw, i + 1) << 4 | hexDigit(raw, i + 2)));
        i += 2;
      } else {
        bytes.put((byte) (c == '+' && plus == Plus.SPACE ? ' ' : c));
      }
    }
    return bytes.flip();
  }

  private static int hexDigit(String raw, int index) throws MalformedTextException {
    char c = index < raw.length() ? raw.charAt(index) : 0;
    int digit = c < 0x80 ? Character.digit(c, 16) : -1;
    if (digit < 0) {
      throw new MalformedTextException(Flaw.ESCAPE);
    }
    return digit;
  }

  static boolean isAscii(String raw) {
    int bits = 0;
    for (int i = 0; i < raw.length(); i++) {
      bits |= raw.charAt(i);
    }
    return bits < 0x80;
  }

  /** The text that bytes stand for. */
  static String utf8(ByteBuffer bytes) throws MalformedTextException {
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedTextException(Flaw.UTF_8);
    }
  }
}
