package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.internal.http.PercentEncoder;

/**
 * Makes the absolute URLs in answers: all begin with the scheme and authority that the caller used,
 * so that a client which follows them stays with the fake.
 *
 * @param base such as {@code http://localhost:4030}, without a slash at its end
 */
public record Links(String base) {

  /** The URL of a path of this API. */
  String to(String path) {
    return base + path;
  }

  /** The URL of a member of a collection. */
  String toMember(String collectionPath, String name) {
    return base + collectionPath + '/' + PercentEncoder.segment(name);
  }
}
