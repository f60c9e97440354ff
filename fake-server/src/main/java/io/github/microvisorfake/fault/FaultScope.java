package io.github.microvisorfake.fault;

import io.github.microvisorfake.internal.text.PathPattern;
import io.github.microvisorfake.internal.text.UnicodeEscapes;
import io.github.microvisorfake.journal.HttpMethod;
import java.util.Optional;

/**
 * The requests that a fault can strike: those that have all given properties.
 *
 * @param method the method; empty for any
 * @param path the path, as in {@link Fault#on(HttpMethod, String)}; empty for any
 * @param device the SID or the unique name of the device whose path the request has, or a path
 *     below it; empty for any
 */
public record FaultScope(
    Optional<HttpMethod> method, Optional<String> path, Optional<String> device) {

  /** All requests of an account. */
  public static final FaultScope ALL =
      new FaultScope(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Creates a scope.
   *
   * @throws IllegalArgumentException if no request that a fault can strike has the path, or if the
   *     device is empty
   */
  public FaultScope {
    path.ifPresent(FaultScope::check);
    if (device.filter(String::isEmpty).isPresent()) {
      throw new IllegalArgumentException(
          "no device has an empty name; use the SID or the unique name of a device");
    }
  }

  private static void check(String path) {
    PathPattern.of(path);
    if (PathPattern.isMalformed(path)) {
      throw new IllegalArgumentException(
          "no fault can strike a request to '"
              + UnicodeEscapes.escapeControls(path)
              + "', because a path with an empty segment, '.' or '..' is always 404; remove the segment, such as a slash at the end, or use * for any text");
    }
  }

  /** Returns a string such as {@code POST /v1/Secrets}. */
  @Override
  public String toString() {
    return method.map(HttpMethod::name).orElse("any method")
        + " "
        + path.orElse("any path")
        + device.map(name -> " of device " + name).orElse("");
  }
}
