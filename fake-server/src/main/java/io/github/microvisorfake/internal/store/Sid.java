package io.github.microvisorfake.internal.store;

import java.util.Locale;

/**
 * String identifiers: two letters that name the type and 32 hex digits.
 *
 * <p>The case of the hex digits does not matter when SIDs are compared (assumed), but answers write
 * a SID as it was made or arranged.
 */
final class Sid {

  static final int LENGTH = 34;

  private Sid() {}

  /** Without a regular expression: each request asks this of its user name, and more than once. */
  static boolean endsInHex(String sid) {
    for (int i = 2; i < LENGTH; i++) {
      if (!isHexDigit(sid.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (isCapital(c) && c <= 'F');
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** The spelling under which a SID is filed: the same for all that are equal. */
  static String canonical(String sid) {
    return hasCapitals(sid) ? sid.substring(0, 2) + sid.substring(2).toLowerCase(Locale.ROOT) : sid;
  }

  private static boolean hasCapitals(String sid) {
    for (int i = 2; i < sid.length(); i++) {
      if (isCapital(sid.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
