package io.github.microvisorfake.internal.http;

import java.util.Locale;
import java.util.Optional;

/**
 * The target of a request line, undecoded: each character is one byte as received.
 *
 * @param origin the scheme and authority of a target in absolute form ({@code GET
 *     http://host:port/path}); empty for one in origin form
 * @param path the path, up to the question mark
 * @param query the query, after the question mark; empty if there is none
 */
public record Target(Optional<Origin> origin, String path, String query) {

  /**
   * The beginning of a target in absolute form.
   *
   * @param scheme the scheme in lower case
   * @param authority the authority as received
   */
  public record Origin(String scheme, String authority) {}

  /**
   * Returns the target from the parts that the server's parser provides.
   *
   * @param uri the URI without the query; with scheme and authority if the target is absolute
   */
  public static Target of(String uri, boolean absolute, String query) {
    int schemeEnd = absolute ? uri.indexOf("://") : -1;
    if (schemeEnd < 0) {
      return new Target(Optional.empty(), uri, query);
    }
    int authorityStart = schemeEnd + 3;
    int pathStart = uri.indexOf('/', authorityStart);
    int authorityEnd = pathStart < 0 ? uri.length() : pathStart;
    Origin origin =
        new Origin(
            uri.substring(0, schemeEnd).toLowerCase(Locale.ROOT),
            uri.substring(authorityStart, authorityEnd));
    return new Target(Optional.of(origin), pathStart < 0 ? "/" : uri.substring(pathStart), query);
  }

  /** Returns the path only, because the query may contain secrets that belong into the body. */
  @Override
  public String toString() {
    return path;
  }
}
