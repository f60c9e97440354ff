package io.github.microvisorfake.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.microvisorfake.internal.http.MalformedTextException.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes percent-encoded UTF-8 strictly: malformed text is rejected and never replaced by U+FFFD.
 *
 * <p>The JDK's {@code URLDecoder} silently replaces malformed bytes. Each character of the raw text
 * is one byte as received.
 */
public final class PercentDecoder {

  /** The meaning of a plus sign. */
  public enum Plus {
    /** A plus sign, as in a path. */
    LITERAL,
    /** A space, as in a form or a query. */
    SPACE
  }

  private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");

  private PercentDecoder() {}

  /**
   * Returns the decoded text.
   *
   * @throws MalformedTextException if an escape is incomplete or the bytes are not UTF-8
   */
  public static String decode(String raw, Plus plus) throws MalformedTextException {
    return hasNothingToDecode(raw, plus) ? raw : utf8(unescape(raw, plus));
  }

  /**
   * Returns form-encoded text with its valid escapes decoded and everything else unchanged. Each
   * character of the result is one byte too.
   */
  public static String decodeWhatIsValid(String raw) {
    String text = raw.replace('+', ' ');
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(escape.group(1), 16))));
  }

  /** Returns whether raw text contains nothing to decode. */
  static boolean hasNothingToDecode(String raw, Plus plus) {
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
      throw new MalformedTextException(Problem.ESCAPE);
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

  /** Decodes UTF-8. */
  static String utf8(ByteBuffer bytes) throws MalformedTextException {
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedTextException(Problem.UTF_8);
    }
  }
}
