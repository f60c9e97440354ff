package io.github.microvisorfake.internal.keys;

import java.util.Base64;
import java.util.regex.Pattern;

/** Base64 with white space anywhere in it, as PEM has it, and otherwise strict. */
final class Base64Text {

  /**
   * ASCII's alone, here and around a PEM block: other spaces come from documents, not from keys.
   */
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private static final Pattern PERCENT_ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");
  private static final Pattern ESCAPED_LINE_END = Pattern.compile("\\\\[nr]");

  private Base64Text() {}

  /** The bytes that the text stands for. */
  static byte[] decode(String text) throws UnacceptableKeyException {
    String base64 = withoutWhiteSpace(text);
    checkAlphabet(base64);
    if (base64.length() % 4 != 0) {
      throw KeyFlaw.BAD_LENGTH.found(KeyFlaw.count(base64.length(), "character"));
    }
    return Base64.getDecoder().decode(base64);
  }

  private static void checkAlphabet(String base64) throws UnacceptableKeyException {
    int foreign = firstForeign(base64);
    if (foreign == base64.length()) {
      return;
    }
    if (hasPercentEscape(base64)) {
      throw KeyFlaw.ENCODED_TWICE.found();
    }
    if (hasEscapedLineEnd(base64)) {
      throw KeyFlaw.ESCAPED_LINE_ENDS.found();
    }
    if (isBase64Url(base64)) {
      throw KeyFlaw.URL_ALPHABET.found();
    }
    throw KeyFlaw.BAD_CHARACTER.found(foreign + 1);
  }

  /** Where the first character stands that is not of the alphabet; padding counts at the end. */
  private static int firstForeign(String base64) {
    int end = base64.length();
    while (end > 0 && base64.length() - end < 2 && base64.charAt(end - 1) == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      if (!isOfAlphabet(base64.charAt(i))) {
        return i;
      }
    }
    return base64.length();
  }

  /**
   * Whether base64url is all that is wrong: another foreign character is not mended by its remedy.
   */
  private static boolean isBase64Url(String base64) {
    String translated = base64.replace('-', '+').replace('_', '/');
    return firstForeign(translated) == translated.length();
  }

  /** Whether nothing is left of a text without its white space. */
  static boolean isBlank(String text) {
    return withoutWhiteSpace(text).isEmpty();
  }

  static String withoutWhiteSpace(String text) {
    return WHITE_SPACE.matcher(text).replaceAll("");
  }

  static boolean hasPercentEscape(String text) {
    return PERCENT_ESCAPE.matcher(text).find();
  }

  /** Whether a text has a backslash and a letter for a line end, as JSON has. */
  static boolean hasEscapedLineEnd(String text) {
    return ESCAPED_LINE_END.matcher(text).find();
  }

  static boolean isOfAlphabet(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
