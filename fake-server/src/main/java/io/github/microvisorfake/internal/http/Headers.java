package io.github.microvisorfake.internal.http;

import java.util.Optional;

/** The headers of one request. */
@FunctionalInterface
public interface Headers {

  /** The first value of a header, if the request has it. */
  Optional<String> first(HeaderName name);
}
