package io.github.microvisorfake.internal.keys;

import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises private keys by their first signs, in text that need not be well formed: a mistake in
 * it must not hide that a private key has left its owner.
 */
final class PrivateKeySigns {

  /** PEM and OpenSSH say it in words; so do JSON and PuTTY's files. */
  private static final Pattern WORDS =
      Pattern.compile("PRIVATE([^A-Z0-9]|%20|\\\\[nr]){0,3}(KEY|LINES)", Pattern.CASE_INSENSITIVE);

  /** Padding, an empty line, a line of dashes: behind each, other base64 may begin. */
  private static final Pattern BORDER =
      Pattern.compile("=+|\\n\\s*\\n|-----[A-Z0-9 ]*-----|\\\\[nr]\\\\[nr]");

  private PrivateKeySigns() {}

  /** The whole text counts as well as its parts: empty lines may also lie within one key. */
  static boolean in(String text) {
    return WORDS.matcher(text).find()
        || inBase64(text)
        || BORDER.splitAsStream(text).anyMatch(PrivateKeySigns::inBase64);
  }

  /** A space is white space or a lost plus sign: both readings count. */
  private static boolean inBase64(String text) {
    return Stream.of(text, text.strip().replace(' ', '+'))
        .map(PrivateKeySigns::decodeWhatIsBase64)
        .anyMatch(PrivateKeySigns::in);
  }

  private static byte[] decodeWhatIsBase64(String text) {
    StringBuilder base64 = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '-' ? '+' : text.charAt(i) == '_' ? '/' : text.charAt(i);
      if (Base64Text.isOfAlphabet(c)) {
        base64.append(c);
      }
    }
    base64.setLength(base64.length() / 4 * 4);
    return Base64.getDecoder().decode(base64.toString());
  }

  /** Looks at each element in turn: a private key may follow a public one. */
  static boolean in(byte[] bytes) {
    int next = 0;
    while (next < bytes.length) {
      if (PrivateKeyShape.isAt(bytes, next)) {
        return true;
      }
      long end = DerElement.at(bytes, next, bytes.length).map(DerElement::end).orElse(-1L);
      if (end < 0 || end > bytes.length) {
        return false;
      }
      next = (int) end;
    }
    return false;
  }
}
