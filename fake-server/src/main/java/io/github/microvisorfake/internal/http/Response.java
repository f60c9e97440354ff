package io.github.microvisorfake.internal.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A response to a request.
 *
 * @param status the HTTP status
 * @param code the error's number in Twilio's dictionary; 0 for a response that is not an error
 * @param body the body; empty for a response without one
 * @param headers the additional headers
 * @param explanation the reason for this response in one line, where there is something to explain
 * @param delivery how the response reaches the client
 */
public record Response(
    int status,
    int code,
    Optional<ResponseBody> body,
    List<Header> headers,
    Optional<String> explanation,
    Delivery delivery) {

  private static final HeaderName LOCATION = HeaderName.of("Location");

  /** Returns a 200 with a body. */
  public static Response ok(ResponseBody body) {
    return of(200, Optional.of(body));
  }

  /** Returns a 201 with a body. */
  public static Response created(ResponseBody body) {
    return of(201, Optional.of(body));
  }

  /** Returns a 204, which has no body. */
  public static Response noContent() {
    return of(204, Optional.empty());
  }

  /** Returns a 303 to another path of the same server. */
  public static Response redirect(String path) {
    return of(303, Optional.empty()).with(new Header(LOCATION, path));
  }

  private static Response of(int status, Optional<ResponseBody> body) {
    return new Response(status, 0, body, List.of(), Optional.empty(), Delivery.IMMEDIATE);
  }

  /**
   * Returns an error.
   *
   * @param headers the additional headers
   */
  public static Response error(int status, int code, ResponseBody body, Header... headers) {
    return new Response(
        status, code, Optional.of(body), List.of(headers), Optional.empty(), Delivery.IMMEDIATE);
  }

  /**
   * Returns no response: the status is 0, nothing is sent, and the explanation is for the journal.
   */
  public static Response undelivered(Delivery delivery, String explanation) {
    return new Response(0, 0, Optional.empty(), List.of(), Optional.empty(), delivery)
        .explained(explanation);
  }

  /** Returns the body of this serialized response, in bytes; 0 if it has none. */
  public int bodyLength() {
    return body.map(bytes -> BytesBody.of(bytes).buffer().remaining()).orElse(0);
  }

  /**
   * Returns the body of this serialized response as text; empty if it has none.
   *
   * @param max the number of bytes after which the text is cut, between two characters, and ends
   *     with {@code ...}
   */
  public Optional<String> bodyText(int max) {
    return body.map(bytes -> BytesBody.of(bytes).text(max));
  }

  /** Returns the body of this serialized response as text in which each character is one byte. */
  public Optional<String> rawBody() {
    return body.map(bytes -> BytesBody.of(bytes).raw());
  }

  /** Returns this response with only the first bytes of its body, which is a complete one. */
  public Response withBody(int length) {
    Optional<ResponseBody> start = body.map(whole -> BytesBody.of(whole).first(length));
    return new Response(status, code, start, headers, explanation, delivery);
  }

  /** Returns this response with another delivery. */
  public Response delivered(Delivery other) {
    return new Response(status, code, body, headers, explanation, other);
  }

  /** Returns this response with an explanation. */
  public Response explained(String explanation) {
    return new Response(
        status, code, body, headers, Optional.of(Explanation.oneLine(explanation)), delivery);
  }

  /** Returns this response with more headers. */
  public Response with(Header... more) {
    List<Header> all = new ArrayList<>(headers.size() + more.length);
    all.addAll(headers);
    Collections.addAll(all, more);
    return new Response(status, code, body, all, explanation, delivery);
  }

  /**
   * Returns this response with its body as bytes. A body that cannot be written fails here, where
   * the failure still can become another response.
   */
  public Response serialized() {
    return new Response(status, code, body.map(BytesBody::of), headers, explanation, delivery);
  }
}
