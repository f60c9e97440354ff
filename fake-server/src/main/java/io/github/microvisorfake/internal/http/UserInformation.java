package io.github.microvisorfake.internal.http;

import java.util.regex.Pattern;

/**
 * Hides user names and passwords in paths, where clients put them by mistake: as in a URL, or an
 * account's SID and a colon. The password ends at the last at sign.
 */
final class UserInformation {

  private static final String HIDDEN = "(user information)@";

  private static final String AT = "(?:@|%40)";

  /** Two slashes, or one after {@code http:} because a proxy has merged them. */
  private static final Pattern IN_A_URL = Pattern.compile("((?:/|https?:)/+).*" + AT);

  private static final Pattern CREDENTIALS =
      Pattern.compile("(?:AC|SK)[0-9a-zA-Z]{0,40}(?::|%3[Aa]).*" + AT);

  private UserInformation() {}

  /** Returns a path without user names and passwords. */
  static String hiddenIn(String path) {
    if (path.indexOf('@') < 0 && !path.contains("%40")) {
      return path;
    }
    String shown = IN_A_URL.matcher(path).replaceFirst("$1" + HIDDEN);
    return CREDENTIALS.matcher(shown).replaceFirst(HIDDEN);
  }
}
