package io.github.microvisorfake.internal.http;

import java.util.Locale;
import java.util.Optional;

/**
 * One request as it arrived, its body included: nothing decoded, nothing judged.
 *
 * @param method as sent, such as {@code POST}
 * @param target the request line's path and query
 * @param headers of the request
 * @param body read to its end
 * @param listener the scheme and authority of the listener that the request came to
 * @param concurrent how many requests were on their way through the listener, this one included
 */
public record Request(
    String method, Target target, Headers headers, Body body, Authority listener, int concurrent) {

  private static final HeaderName HOST = HeaderName.of("Host");
  private static final HeaderName CONTENT_TYPE = HeaderName.of("Content-Type");
  private static final String FORM = "application/x-www-form-urlencoded";

  /**
   * Returns the authority that the caller named: in a target of absolute form, or else in the
   * {@code Host} header. Empty if neither names a valid one.
   */
  public Optional<Authority> authority() {
    return target
        .origin()
        .map(origin -> Authority.parse(origin.scheme(), origin.authority()))
        .orElseGet(
            () -> headers.first(HOST).flatMap(host -> Authority.parse(listener.scheme(), host)));
  }

  /** The media type of the body without its parameters, in lower case; empty if none was sent. */
  public Optional<String> mediaType() {
    return headers
        .first(CONTENT_TYPE)
        .map(Request::withoutParameters)
        .filter(type -> !type.isEmpty());
  }

  private static String withoutParameters(String contentType) {
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether the body counts as a form: by its type, or because it has none. */
  public boolean hasForm() {
    return mediaType().map(FORM::equals).orElse(true);
  }

  /** Whether there is a body that is ignored because of its type. */
  public boolean hasBodyOfAnotherType() {
    return !body.isEmpty() && !hasForm();
  }
}
