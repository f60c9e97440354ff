package io.github.microvisorfake.internal.http;

import java.util.Optional;

/**
 * What the request line asks for, undecoded: each character is one byte as it arrived.
 *
 * @param authority of a target in absolute form ({@code GET http://host:port/path}); empty in the
 *     usual form, where the {@code Host} header counts
 * @param path up to the question mark
 * @param query after the question mark, empty where there is none
 */
public record Target(Optional<String> authority, String path, String query) {

  /**
   * A target as the parser of the server hands it over.
   *
   * @param uri without the query; with scheme and authority where the target is absolute
   */
  public static Target of(String uri, boolean absolute, String query) {
    if (!absolute) {
      return new Target(Optional.empty(), uri, query);
    }
    int authorityStart = uri.indexOf("://") + 3;
    int pathStart = uri.indexOf('/', authorityStart);
    if (pathStart < 0) {
      return new Target(Optional.of(uri.substring(authorityStart)), "/", query);
    }
    String authority = uri.substring(authorityStart, pathStart);
    return new Target(Optional.of(authority), uri.substring(pathStart), query);
  }

  /** Leaves the query out, which may hold what should have been in the body. */
  @Override
  public String toString() {
    return path;
  }
}
