package io.github.microvisorfake.internal.http;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The headers of one request. Each character of a value is one byte as received. */
public final class Headers {

  private final HeaderMap headers;

  public Headers(HeaderMap headers) {
    this.headers = headers;
  }

  /** Returns the first value of a header, if the request has one. */
  public Optional<String> first(HeaderName name) {
    return Optional.ofNullable(headers.getFirst(name.httpString()));
  }

  /** Passes the name and each value of every header to an action, in no particular order. */
  public void forEach(BiConsumer<HttpString, String> action) {
    for (long at = headers.fastIterate(); at != -1; at = headers.fiNext(at)) {
      HeaderValues values = headers.fiCurrent(at);
      for (int i = 0; i < values.size(); i++) {
        action.accept(values.getHeaderName(), values.get(i));
      }
    }
  }

  /**
   * Returns a value for messages: raw bytes decoded as UTF-8, or escaped if they are not UTF-8.
   * User names and passwords in URLs are hidden.
   */
  public static String readable(String value) {
    return Path.shown(value);
  }

  /**
   * Returns all values of a header, in the order of the request.
   *
   * @param name a name of ASCII characters, in any letter case
   */
  public List<String> all(String name) {
    List<String> values = headers.get(new HttpString(name));
    return values == null ? List.of() : List.copyOf(values);
  }
}
