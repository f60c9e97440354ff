package io.github.microvisorfake.internal.http;

import io.undertow.util.HttpString;

/**
 * The case-insensitive name of a header. Keep instances in constants, because computing the hash is
 * not cheap.
 *
 * @param httpString the name as Undertow stores it
 */
public record HeaderName(HttpString httpString) {

  /** Returns the header name with this text. */
  public static HeaderName of(String text) {
    return new HeaderName(new HttpString(text));
  }

  @Override
  public String toString() {
    return httpString.toString();
  }
}
