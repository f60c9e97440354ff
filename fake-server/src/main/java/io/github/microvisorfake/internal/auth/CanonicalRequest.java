package io.github.microvisorfake.internal.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.microvisorfake.internal.http.Request;
import io.github.microvisorfake.internal.text.Sha256;
import java.util.List;

/**
 * The canonical form of a request. A signed request contains the hash of it (documented).
 *
 * <p>Each character is one byte. Paths with the segments {@code .} and {@code ..}, which the
 * canonical form resolves, are rejected before.
 *
 * @param method the method
 * @param path the path, decoded and encoded again
 * @param query the parameters of the query, encoded and sorted
 * @param headers the signed headers, as {@code name:value}
 * @param names the names of the signed headers, separated by semicolons
 * @param end what follows the names: a line end and the hash of the body, if it is not empty
 */
record CanonicalRequest(
    String method, String path, String query, List<String> headers, String names, String end) {

  private static final String LINE_END = "\n";

  /**
   * Returns the canonical form of a request.
   *
   * @param names the names of the signed headers, in lower case; the request has each of them
   */
  static CanonicalRequest of(Request request, List<String> names) {
    List<String> sorted = names.stream().sorted().toList();
    return new CanonicalRequest(
        request.method(),
        CanonicalTarget.path(request.target().path()),
        CanonicalTarget.query(request.target().query()),
        sorted.stream().map(name -> CanonicalHeader.line(name, request.headers())).toList(),
        String.join(";", sorted),
        request.body().isEmpty() ? LINE_END : LINE_END + request.body().sha256());
  }

  CanonicalRequest withPath(String other) {
    return new CanonicalRequest(method, other, query, headers, names, end);
  }

  CanonicalRequest withQuery(String other) {
    return new CanonicalRequest(method, path, other, headers, names, end);
  }

  CanonicalRequest withHeaders(List<String> other) {
    return new CanonicalRequest(method, path, query, other, names, end);
  }

  CanonicalRequest withNames(String other) {
    return new CanonicalRequest(method, path, query, headers, other, end);
  }

  CanonicalRequest withoutBody() {
    return withEnd(LINE_END);
  }

  CanonicalRequest withoutFinalLineEnd() {
    return withEnd(end.equals(LINE_END) ? "" : end);
  }

  private CanonicalRequest withEnd(String other) {
    return new CanonicalRequest(method, path, query, headers, names, other);
  }

  /** Returns the text that is hashed. */
  String text() {
    return String.join(LINE_END, method, path, query, String.join(LINE_END, headers), "", names)
        + end;
  }

  /** Returns the SHA-256 hash of the text as 64 lower-case hex digits. */
  String hash() {
    return Sha256.hex(text().getBytes(ISO_8859_1));
  }

  /** Contains nothing of the request, because a query or a header can contain a secret. */
  @Override
  public String toString() {
    return "CanonicalRequest[" + hash() + "]";
  }
}
