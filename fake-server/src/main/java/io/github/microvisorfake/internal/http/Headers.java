package io.github.microvisorfake.internal.http;

import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.Optional;

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
