package io.github.microvisorfake.internal.http;

import java.util.Locale;
import java.util.Optional;

/**
 * What the request line asks for, undecoded: each character is one byte as it arrived.
 *
 * @param origin of a target in absolute form ({@code GET http://host:port/path}); empty in the
 *     usual form, where the {@code Host} header counts
 * @param path up to the question mark
 * @param query after the question mark, empty where there is none
 */
public record Target(Optional<Origin> origin, String path, String query) {

  /**
   * How a target in absolute form begins.
   *
   * @param scheme in lower case
   * @param authority as it arrived
   */
  public record Origin(String scheme, String authority) {}

  /**
   * A target as the parser of the server hands it over.
   *
   * @param uri without the query; with scheme and authority where the target is absolute
   */
  public static Target of(String uri, boolean absolute, String query) {
    int schemeEnd = uri.indexOf("://");
    if (!absolute || schemeEnd < 0) {
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

  /** Leaves the query out, which may hold what should have been in the body. */
  @Override
  public String toString() {
    return path;
  }
}
