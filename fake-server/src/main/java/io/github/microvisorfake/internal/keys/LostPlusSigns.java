package io.github.microvisorfake.internal.keys;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Recognises base64 whose plus signs have become spaces on the way: what a form does to them that
 * nobody encoded.
 */
final class LostPlusSigns {

  private LostPlusSigns() {}

  /** Whether lost plus signs are why base64 is no key. */
  static boolean explain(String base64, KeyFlaw flaw) {
    String inner = base64.strip();
    if (inner.indexOf(' ') < 0) {
      return false;
    }
    boolean isShort = flaw == KeyFlaw.TRUNCATED || flaw == KeyFlaw.BAD_LENGTH;
    return readings(inner).stream().anyMatch(LostPlusSigns::isDer)
        || (isShort && lacksNoMoreThanItsSpaces(inner));
  }

  /** At the end of a line a space may be a lost plus sign as well, or a space. */
  private static List<String> readings(String inner) {
    String trimmedLines = inner.lines().map(String::strip).collect(Collectors.joining("\n"));
    return List.of(inner.replace(' ', '+'), trimmedLines.replace(' ', '+'));
  }

  private static boolean isDer(String base64) {
    try {
      Der.check(Base64Text.decode(base64));
      return true;
    } catch (UnacceptableKeyException stillNone) {
      return false;
    }
  }

  /**
   * Where line ends have become spaces too, nobody can tell which space was which; but the first
   * bytes say how many characters there should be.
   */
  private static boolean lacksNoMoreThanItsSpaces(String inner) {
    long spaces = inner.chars().filter(c -> c == ' ').count();
    String base64 = Base64Text.withoutWhiteSpace(inner);
    long missing = announcedCharacters(base64) - base64.length();
    return missing > 0 && missing <= spaces;
  }

  /** How many characters of base64 the document has that begins here; 0 if none begins. */
  private static long announcedCharacters(String base64) {
    try {
      byte[] head = Base64Text.decode(base64.substring(0, Math.min(8, base64.length())));
      long bytes = Math.max(0, Der.endOfElement(head, 0));
      return (bytes + 2) / 3 * 4;
    } catch (UnacceptableKeyException noBase64) {
      return 0;
    }
  }
}
