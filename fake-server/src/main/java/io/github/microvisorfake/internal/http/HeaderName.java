package io.github.microvisorfake.internal.http;

import io.undertow.util.HttpString;

/**
 * The name of a header, in any letter case. Keep instances in constants: computing the hash is not
 * cheap.
 *
 * @param httpString the name as Undertow stores it
 */
public record HeaderName(HttpString httpString) {

  /** Returns the name that a text spells. */
  public static HeaderName of(String text) {
    return new HeaderName(new HttpString(text));
  }

  @Override
  public String toString() {
    return httpString.toString();
  }
}
