package io.github.microvisorfake.internal.keys;

import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises private keys by their first signs, in text that need not be well formed: a mistake in
 * it must not hide that a private key has left its owner.
 */
final class PrivateKeySigns {

  /** Padding, an empty line, a line of dashes: behind each, other base64 may begin. */
  private static final Pattern BORDER = Pattern.compile("=+|\\n\\s*\\n|-----[A-Z0-9 ]*-----");

  private PrivateKeySigns() {}

  /** The whole text counts as well as its parts: empty lines may also lie within one key. */
  static boolean in(String text) {
    String lines = text.replace("\\n", "\n").replace("\\r", "\n");
    return HiddenPrivateKeys.isSaidIn(text)
        || beginsIn(lines)
        || BORDER.splitAsStream(lines).anyMatch(PrivateKeySigns::beginsIn)
        || HiddenPrivateKeys.in(lines);
  }

  /** A space is white space or a lost plus sign: both readings count. */
  private static boolean beginsIn(String text) {
    return Stream.of(text, text.strip().replace(' ', '+'))
        .map(HiddenPrivateKeys::base64Digits)
        .map(digits -> Base64.getDecoder().decode(HiddenPrivateKeys.wholeGroups(digits, 4)))
        .anyMatch(PrivateKeySigns::in);
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
