package io.github.microvisorfake.internal.keys;

import java.util.List;
import java.util.stream.Collectors;

/** Detects base64 whose unencoded plus signs were decoded as spaces, as in a form. */
final class LostPlusSigns {

  private LostPlusSigns() {}

  /** Returns whether lost plus signs explain why base64 is not a key. */
  static boolean explain(String base64, KeyProblem problem) {
    String inner = base64.strip();
    if (inner.indexOf(' ') < 0) {
      return false;
    }
    boolean isShort = problem == KeyProblem.TRUNCATED || problem == KeyProblem.BAD_LENGTH;
    return interpretations(inner).stream().anyMatch(LostPlusSigns::isDer)
        || (isShort && lacksNoMoreThanItsSpaces(inner));
  }

  /** A space at the end of a line may be a lost plus sign or a space. */
  private static List<String> interpretations(String inner) {
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
   * If line ends have become spaces as well, the spaces cannot be told apart, but the first bytes
   * contain the expected length.
   */
  private static boolean lacksNoMoreThanItsSpaces(String inner) {
    long spaces = inner.chars().filter(c -> c == ' ').count();
    String base64 = Base64Text.withoutWhiteSpace(inner);
    long missing = declaredLength(base64) - base64.length();
    return missing > 0 && missing <= spaces;
  }

  /** Returns the length in base64 of the DER document that begins here; 0 if there is none. */
  private static long declaredLength(String base64) {
    try {
      byte[] head = Base64Text.decode(base64.substring(0, Math.min(8, base64.length())));
      long bytes = Math.max(0, Der.endOfElement(head, 0));
      return (bytes + 2) / 3 * 4;
    } catch (UnacceptableKeyException noBase64) {
      return 0;
    }
  }
}
