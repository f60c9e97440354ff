package io.github.microvisorfake.internal.http;

import io.undertow.util.HttpString;

/**
 * The name of a header as the server files it, whatever its letter case; made once for each name,
 * since its hash is not cheap.
 */
public final class HeaderName {

  private final HttpString text;

  private HeaderName(String text) {
    this.text = new HttpString(text);
  }

  /** The name that a text spells. */
  public static HeaderName of(String text) {
    return new HeaderName(text);
  }

  HttpString text() {
    return text;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
