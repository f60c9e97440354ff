package io.github.microvisorfake.internal.http;

import java.util.Optional;

/** The headers of one request. */
@FunctionalInterface
public interface Headers {

  /** Returns the first value of a header, if the request has one. */
  Optional<String> first(HeaderName name);
}
