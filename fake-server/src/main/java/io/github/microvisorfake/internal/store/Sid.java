package io.github.microvisorfake.internal.store;

import java.util.Locale;

/**
 * String identifiers: two letters that name the kind and 32 hex digits.
 *
 * <p>The case of the hex digits does not matter when SIDs are compared (assumed), but answers write
 * a SID as it was made or arranged.
 */
public final class Sid {

  private static final int LENGTH = 34;

  /** What a SID identifies. */
  public enum Kind {
    ACCOUNT("AC", "account"),
    DEVICE("UV", "device"),
    APP("KA", "app"),
    PUBLIC_KEY("CR", "public key"),
    API_KEY("SK", "API key");

    private final String prefix;
    private final String noun;

    Kind(String prefix, String noun) {
      this.prefix = prefix;
      this.noun = noun;
    }

    /** In our sentences. */
    public String noun() {
      return noun;
    }

    /** The noun with its article. */
    public String anOne() {
      return ("AaEeIiOoUu".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    public String prefix() {
      return prefix;
    }

    /** Whether a text has the form of a SID of this kind. */
    public boolean matches(String text) {
      return text.length() == LENGTH && text.startsWith(prefix) && endsInHex(text);
    }

    /** Whether a text is a SID of this kind, and the same one as another. */
    public boolean same(String text, String sid) {
      return matches(text) && canonical(text).equals(canonical(sid));
    }
  }

  private Sid() {}

  /** Without a regular expression: each request asks this of its user name, and more than once. */
  private static boolean endsInHex(String sid) {
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
