package io.github.microvisorfake.internal.http;

import java.util.Locale;
import java.util.Optional;

/**
 * A request as received, with its body; nothing is decoded or validated.
 *
 * @param method the HTTP method, such as {@code POST}
 * @param target the target of the request line
 * @param headers the headers of the request
 * @param body the complete body
 * @param listener the scheme and authority of the listener that received the request
 * @param concurrent the number of requests that the listener was processing, including this one
 */
public record Request(
    String method, Target target, Headers headers, Body body, Authority listener, int concurrent) {

  private static final HeaderName HOST = HeaderName.of("Host");
  private static final HeaderName CONTENT_TYPE = HeaderName.of("Content-Type");
  private static final HeaderName CONTENT_ENCODING = HeaderName.of("Content-Encoding");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";

  /** Returns this request with a body. */
  Request withBody(Body received, int concurrentNow) {
    return new Request(method, target, headers, received, listener, concurrentNow);
  }

  /** Returns a reader for the body of this request. */
  BodyReader bodyReader(BodyLimit limit) {
    return limit.upload().map(this::uploadReader).orElseGet(WholeBodyReader::new);
  }

  /** Only a multipart form has a file; of one without a boundary, nothing can be read. */
  private BodyReader uploadReader(UploadParts parts) {
    return headers
        .first(CONTENT_TYPE)
        .filter(type -> hasMultipartForm() && contentEncoding().isEmpty())
        .flatMap(MultipartForm::boundary)
        .<BodyReader>map(boundary -> new UploadReader(parts, boundary))
        .orElseGet(DiscardingReader::new);
  }

  /**
   * Returns the authority that the client named in a target of absolute form, or else in the {@code
   * Host} header; empty if there is no valid one.
   */
  public Optional<Authority> authority() {
    return target
        .origin()
        .map(origin -> Authority.parse(origin.scheme(), origin.authority()))
        .orElseGet(
            () -> headers.first(HOST).flatMap(host -> Authority.parse(listener.scheme(), host)));
  }

  /**
   * Returns the media type of the body without parameters, in lower case; empty if none was sent.
   */
  public Optional<String> mediaType() {
    return headers
        .first(CONTENT_TYPE)
        .map(Request::withoutParameters)
        .filter(type -> !type.isEmpty());
  }

  private static String withoutParameters(String contentType) {
    if (contentType.equals(FORM)) {
      return FORM; // usual, and asked for several times
    }
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT);
  }

  /** Returns whether the body has the media type of an ordinary form, or none. */
  public boolean hasUrlEncodedForm() {
    return mediaType().map(FORM::equals).orElse(true);
  }

  /** Returns the encoding because of which the body is ignored; empty if it is not encoded. */
  public Optional<String> contentEncoding() {
    return headers
        .first(CONTENT_ENCODING)
        .map(String::strip)
        .filter(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"));
  }

  /** Returns whether the body is ignored because of its media type or its encoding. */
  public boolean hasIgnoredBody() {
    return !body.isEmpty() && !hasForm();
  }

  private boolean hasForm() {
    return contentEncoding().isEmpty() && (hasUrlEncodedForm() || hasMultipartForm());
  }

  /** Returns whether the body has the media type of a multipart form. */
  public boolean hasMultipartForm() {
    return mediaType().filter(MULTIPART::equals).isPresent();
  }

  /**
   * Returns the parameters of the body; none if it is ignored.
   *
   * @throws MalformedTextException if it cannot be decoded
   */
  public Form form() throws MalformedTextException {
    if (body.isEmpty() || !hasForm()) {
      return Form.EMPTY;
    }
    return hasMultipartForm()
        ? Form.parseMultipart(body, headers.first(CONTENT_TYPE).orElseThrow())
        : Form.parse(body);
  }
}
