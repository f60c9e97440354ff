package io.github.microvisorfake.internal.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Host and port as a caller named them, in lower case and without the port that plain HTTP implies.
 *
 * @param text such as {@code localhost:4030}
 */
public record Authority(String text) {

  /** A registered name, an IPv4 address or a bracketed IPv6 address, and perhaps a port. */
  private static final Pattern FORM =
      Pattern.compile("(?:[a-z0-9](?:[a-z0-9._-]*)|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?");

  private static final String DEFAULT_PORT = ":80";

  /** The authority that a text spells; empty if it spells none, as one with user information. */
  public static Optional<Authority> parse(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(lower).matches()) {
      return Optional.empty();
    }
    boolean implied = lower.endsWith(DEFAULT_PORT);
    return Optional.of(
        new Authority(
            implied ? lower.substring(0, lower.length() - DEFAULT_PORT.length()) : lower));
  }
}
