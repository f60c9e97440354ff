package io.github.microvisorfake.internal.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A scheme, host and port in lower case, as in a URL or a {@code Host} header. RFC 3986 calls only
 * the host and port an authority; the scheme is included because the default port depends on it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a host name or an address
 * @param port the port; the default port of the scheme if none was given
 * @param url the base URL, such as {@code http://localhost:4030}; without the default port
 */
public record Authority(String scheme, String host, int port, String url) {

  private static final Pattern PORT = Pattern.compile("(?::([0-9]{0,5}))?");

  private static final int MAX_PORT = 65_535;

  /** Caches the latest result, because clients repeat the same host. */
  private static volatile Parsed latest = new Parsed("", "", Optional.empty());

  /**
   * A text and the result of parsing it.
   *
   * @param scheme the scheme for which it was parsed
   * @param text the text as received
   */
  private record Parsed(String scheme, String text, Optional<Authority> authority) {}

  /** Returns whether a scheme, in lower case, is {@code http} or {@code https}. */
  public static boolean isHttp(String scheme) {
    return scheme.equals("http") || scheme.equals("https");
  }

  /** Returns the authority with a scheme, host and port. */
  public static Authority of(String scheme, String host, int port) {
    String base = scheme + "://" + host;
    return new Authority(
        scheme, host, port, port == defaultPort(scheme) ? base : base + ":" + port);
  }

  /**
   * Returns the authority in a text; empty if the text is malformed or contains user information.
   */
  public static Optional<Authority> parse(String scheme, String text) {
    Parsed parsed = latest;
    if (!parsed.text.equals(text) || !parsed.scheme.equals(scheme)) {
      parsed = new Parsed(scheme, text, parseUncached(scheme, text));
      latest = parsed;
    }
    return parsed.authority;
  }

  private static Optional<Authority> parseUncached(String scheme, String text) {
    int end = endOfHost(text);
    String host = HostName.withoutFinalDot(text.substring(0, end));
    Matcher port = PORT.matcher(text.substring(end));
    return HostName.isValid(host) && port.matches()
        ? withPort(scheme, host.toLowerCase(Locale.ROOT), port.group(1))
        : Optional.empty();
  }

  private static int endOfHost(String text) {
    int end = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
    return end < 0 ? text.length() : end;
  }

  private static Optional<Authority> withPort(String scheme, String host, @Nullable String digits) {
    int port = digits == null || digits.isEmpty() ? defaultPort(scheme) : Integer.parseInt(digits);
    return port > MAX_PORT ? Optional.empty() : Optional.of(of(scheme, host, port));
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /** Returns this authority with another host. */
  public Authority withHost(String otherHost) {
    return of(scheme, otherHost, port);
  }
}
