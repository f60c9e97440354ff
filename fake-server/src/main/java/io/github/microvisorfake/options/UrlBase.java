package io.github.microvisorfake.options;

import static io.github.microvisorfake.internal.text.Messages.format;

import io.github.microvisorfake.internal.http.Authority;
import io.github.microvisorfake.internal.text.QuotedValue;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Validates the base of URLs in responses. */
final class UrlBase {

  /** A scheme, a host and a short path, without user information and a query. */
  private static final Pattern PLAIN_URL =
      Pattern.compile("[A-Za-z]{1,9}://[A-Za-z0-9.:_\\[\\]-]{0,64}(/[A-Za-z0-9._/-]{0,16})?");

  private UrlBase() {}

  /** Returns the URL for error messages, or its length if it may contain a secret. */
  private static String shown(URI base) {
    String url = base.toString();
    return PLAIN_URL.matcher(url).matches() ? "'" + url + "'" : QuotedValue.of(url);
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
