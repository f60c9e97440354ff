package io.github.microvisorfake.internal.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scheme, host and port as a caller named them, in lower case.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name or an address
 * @param port the scheme's own if none was named
 * @param url such as {@code http://localhost:4030}; without the port if it is the scheme's own
 */
public record Authority(String scheme, String host, int port, String url) {

  /** A registered name, an IPv4 address or a bracketed IPv6 address, and perhaps a port. */
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9][a-z0-9._-]*|\\[[0-9a-f:.]+])(?::([0-9]{0,5}))?");

  private static final int MAX_PORT = 65_535;

  /** Callers name the same host again and again. */
  private static volatile Reading latest = new Reading("", "", Optional.empty());

  /**
   * What a text was read as.
   *
   * @param scheme that it was read for
   * @param text as it arrived
   */
  private record Reading(String scheme, String text, Optional<Authority> authority) {}

  /** An authority of three parts. */
  public static Authority of(String scheme, String host, int port) {
    String base = scheme + "://" + host;
    return new Authority(
        scheme, host, port, port == defaultPort(scheme) ? base : base + ":" + port);
  }

  /** The authority that a text spells; empty if it spells none, as one with user information. */
  public static Optional<Authority> parse(String scheme, String text) {
    Reading reading = latest;
    if (!reading.text.equals(text) || !reading.scheme.equals(scheme)) {
      reading = new Reading(scheme, text, read(scheme, text));
      latest = reading;
    }
    return reading.authority;
  }

  private static Optional<Authority> read(String scheme, String text) {
    Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      return Optional.empty();
    }
    String digits = form.group(2);
    int port = digits == null || digits.isEmpty() ? defaultPort(scheme) : Integer.parseInt(digits);
    return port > MAX_PORT ? Optional.empty() : Optional.of(of(scheme, form.group(1), port));
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /** The same with another host. */
  public Authority withHost(String otherHost) {
    return of(scheme, otherHost, port);
  }
}
