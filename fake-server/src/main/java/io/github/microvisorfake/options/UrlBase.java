package io.github.microvisorfake.options;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.http.Authority;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What URLs in answers may be pinned to. */
final class UrlBase {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private UrlBase() {}

  /** Leaves out what may hold a password. */
  private static String shown(URI base) {
    String authority = base.getRawAuthority();
    return authority != null && authority.contains("@")
        ? "a URL with user information"
        : "'" + base + "'";
  }

  /**
   * Returns scheme, host and port in lower case, so that bases which lead to the same URLs are
   * equal.
   *
   * @throws IllegalArgumentException if there is less in it, or more
   */
  static URI parse(URI base) {
    boolean bare =
        base.getRawPath() != null
            && Set.of("", "/").contains(base.getRawPath())
            && base.getRawQuery() == null
            && base.getRawFragment() == null;
    return Optional.ofNullable(base.getScheme())
        .map(scheme -> scheme.toLowerCase(Locale.ROOT))
        .filter(scheme -> bare && SCHEMES.contains(scheme) && base.getRawAuthority() != null)
        .flatMap(scheme -> Authority.parse(scheme, base.getRawAuthority()))
        .map(authority -> URI.create(authority.url()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    format(
                        "%s is no base for URLs; give scheme and host, and perhaps a port, such as https://microvisor.twilio.com",
                        shown(base))));
  }
}
