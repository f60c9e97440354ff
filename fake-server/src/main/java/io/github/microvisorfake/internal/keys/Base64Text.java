package io.github.microvisorfake.internal.keys;

import java.util.Base64;
import java.util.regex.Pattern;

/** Decodes base64 strictly, except that white space is allowed anywhere, as in PEM. */
final class Base64Text {

  /** Only ASCII white space, here and around a PEM block; other spaces do not occur in keys. */
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private static final Pattern PERCENT_ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");
  private static final Pattern ESCAPED_LINE_END = Pattern.compile("\\\\[nr]");

  private Base64Text() {}

  /** Returns the decoded bytes. */
  static byte[] decode(String text) throws UnacceptableKeyException {
    String base64 = withoutWhiteSpace(text);
    checkAlphabet(base64);
    if (base64.length() % 4 != 0) {
      throw KeyProblem.BAD_LENGTH.exception(KeyProblem.count(base64.length(), "character"));
    }
    return Base64.getDecoder().decode(base64);
  }

  private static void checkAlphabet(String base64) throws UnacceptableKeyException {
    int foreign = firstForeign(base64);
    if (foreign == base64.length()) {
      return;
    }
    if (hasPercentEscape(base64)) {
      throw KeyProblem.ENCODED_TWICE.exception();
    }
    if (hasEscapedLineEnd(base64)) {
      throw KeyProblem.ESCAPED_LINE_ENDS.exception();
    }
    if (isBase64Url(base64)) {
      throw KeyProblem.URL_ALPHABET.exception();
    }
    throw KeyProblem.BAD_CHARACTER.exception(foreign + 1);
  }

  /**
   * Returns the index of the first character outside of the alphabet; padding is allowed at the
   * end.
   */
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
   * Returns whether the text is valid base64url; the remedy for it would not help with other
   * characters.
   */
  private static boolean isBase64Url(String base64) {
    String translated = base64.replace('-', '+').replace('_', '/');
    return firstForeign(translated) == translated.length();
  }

  /** Returns whether a text contains only white space. */
  static boolean isBlank(String text) {
    return withoutWhiteSpace(text).isEmpty();
  }

  static String withoutWhiteSpace(String text) {
    return WHITE_SPACE.matcher(text).replaceAll("");
  }

  static boolean hasPercentEscape(String text) {
    return PERCENT_ESCAPE.matcher(text).find();
  }

  /** Returns whether a text contains {@code \n} or {@code \r} as two characters, as in JSON. */
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
