package io.github.microvisorfake.internal.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and port as a caller named them, in lower case and without the port that plain HTTP implies.
 *
 * @param text such as {@code localhost:4030}
 */
public record Authority(String text) {

  /** A registered name, an IPv4 address or a bracketed IPv6 address, and perhaps a port. */
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9][a-z0-9._-]*|\\[[0-9a-f:.]+])(?::([0-9]{0,5}))?");

  private static final int DEFAULT_PORT = 80;
  private static final int MAX_PORT = 65_535;

  /** The authority that a text spells; empty if it spells none, as one with user information. */
  public static Optional<Authority> parse(String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return Optional.empty();
    }
    String host = form.group(1);
    String digits = form.group(2);
    int port = digits == null || digits.isEmpty() ? DEFAULT_PORT : Integer.parseInt(digits);
    return port > MAX_PORT
        ? Optional.empty()
        : Optional.of(new Authority(port == DEFAULT_PORT ? host : host + ":" + port));
  }
}
