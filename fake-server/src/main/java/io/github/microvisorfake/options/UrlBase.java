package io.github.microvisorfake.options;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.http.Authority;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Validates the base of URLs in responses. */
final class UrlBase {

  private UrlBase() {}

  /**
   * Returns the URL for error messages, or a placeholder if it contains user information, which may
   * include a password.
   */
  private static String shown(URI base) {
    String authority = base.getRawAuthority();
    return authority != null && authority.contains("@")
        ? "a URL with user information"
        : "'" + base + "'";
  }

  /**
   * Returns the scheme, host and port in lower case, so that bases that yield the same URLs are
   * equal.
   *
   * @throws IllegalArgumentException if the URL has no scheme or host, or has a path, a query or a
   *     fragment
   */
  static URI parse(URI base) {
    boolean bare =
        base.getRawPath() != null
            && Set.of("", "/").contains(base.getRawPath())
            && base.getRawQuery() == null
            && base.getRawFragment() == null;
    return Optional.ofNullable(base.getScheme())
        .map(scheme -> scheme.toLowerCase(Locale.ROOT))
        .filter(scheme -> bare && Authority.isHttp(scheme) && base.getRawAuthority() != null)
        .flatMap(scheme -> Authority.parse(scheme, base.getRawAuthority()))
        .map(authority -> URI.create(authority.url()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    format(
                        "%s is not a base for URLs; set a scheme, a host and an optional port, such as https://microvisor.twilio.com",
                        shown(base))));
  }
}
