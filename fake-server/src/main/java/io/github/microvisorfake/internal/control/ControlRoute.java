package io.github.microvisorfake.internal.control;

import io.github.microvisorfake.internal.http.RequestProcessor.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call of the control API.
 *
 * @param method the method
 * @param template the segments of the path after {@code /_fake/}; one in braces is a name
 * @param access who can call it
 * @param parameters the names of the parameters in the query
 * @param operation processes the call, on a thread of the control API
 */
record ControlRoute(
    String method,
    List<String> template,
    Access access,
    Set<String> parameters,
    Operation operation) {

  /** Who can make a call. */
  enum Access {
    /** Anybody on this machine. */
    OPEN,
    /** Those with the control token. */
    TOKEN
  }

  /** Processes a call. */
  @FunctionalInterface
  interface Operation {

    /**
     * Processes a call.
     *
     * @throws ControlException if the response is an error
     */
    Outcome run(ControlCall call);
  }

  /** Returns whether the call has a body. */
  boolean hasBody() {
    return method.equals("POST") || method.equals("PUT");
  }

  /** Returns the names in a path, if it has the form of the template. */
  Optional<Map<String, String>> match(List<String> segments) {
    if (segments.size() != template.size()) {
      return Optional.empty();
    }
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String expected = template.get(i);
      if (expected.startsWith("{")) {
        names.put(expected.substring(1, expected.length() - 1), segments.get(i));
      } else if (!expected.equals(segments.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(names);
  }
}
