package io.github.microvisorfake.internal.store;

import java.util.Locale;

/**
 * String identifiers: two letters for the type and 32 hex digits.
 *
 * <p>Comparisons ignore the case of the hex digits (assumed). Responses contain SIDs in their
 * original case.
 */
final class Sid {

  static final int LENGTH = 34;

  private Sid() {}

  /** Uses no regular expression, because it is called several times for each request. */
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

  /** Returns the canonical form of a SID, which is the same for all equal SIDs. */
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
