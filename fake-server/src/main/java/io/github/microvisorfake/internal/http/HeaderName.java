package io.github.microvisorfake.internal.http;

import io.undertow.util.HttpString;

/**
 * The name of a header, whatever its letter case. It is made once for each name, since its hash is
 * not cheap.
 *
 * @param text as the server files it
 */
public record HeaderName(HttpString text) {

  /** The name that a text spells. */
  public static HeaderName of(String text) {
    return new HeaderName(new HttpString(text));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
