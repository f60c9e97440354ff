package io.github.microvisorfake.internal.api;

import io.github.microvisorfake.journal.RecordedRequest;
import java.util.Set;

/** Decides whether a method is recorded and shown. */
public final class ShownMethod {

  /** The methods of RFC 9110, and PATCH. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  private ShownMethod() {}

  /**
   * Returns the method if HTTP defines it. Other text may be the tail of a body that was longer
   * than its stated length, and may contain secrets.
   */
  public static String of(String received) {
    return METHODS.contains(received) ? received : RecordedRequest.UNKNOWN_METHOD;
  }
}
