package io.github.microvisorfake.internal.keys;

import java.util.List;

/**
 * Recognises base64 whose plus signs have become spaces on the way: what a form does to them that
 * nobody encoded.
 */
final class LostPlusSigns {

  private LostPlusSigns() {}

  /** Whether base64 that is otherwise no key is DER again with plus signs for its spaces. */
  static boolean explain(String base64) {
    String inner = base64.strip();
    return inner.indexOf(' ') >= 0 && readings(inner).stream().anyMatch(LostPlusSigns::isDer);
  }

  /** At the end of a line a space may be a lost plus sign as well, or a space. */
  private static List<String> readings(String inner) {
    String trimmedLines = inner.replaceAll(" *\\R *", "\n");
    return List.of(inner.replace(' ', '+'), trimmedLines.replace(' ', '+'));
  }

  private static boolean isDer(String base64) {
    try {
      DerShape.check(Base64Text.decode(base64));
      return true;
    } catch (UnacceptableKey stillNone) {
      return false;
    }
  }
}
