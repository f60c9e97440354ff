package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.http.PercentEncoder;

/**
 * Creates the absolute URLs in responses.
 *
 * @param base the scheme and authority, such as {@code http://localhost:4030}
 */
public record Links(String base) {

  /** Returns the URL of a path of the API. */
  String to(String path) {
    return base + path;
  }

  /** Returns the URL of a member of a collection. */
  String toMember(String collectionPath, String name) {
    return base + collectionPath + '/' + PercentEncoder.segment(name);
  }
}
