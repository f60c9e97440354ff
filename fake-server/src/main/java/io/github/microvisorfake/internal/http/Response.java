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

  /** How a response reaches the client; {@link ResponseSender} executes it. */
  public enum Delivery {
    /** The complete response is sent immediately. */
    IMMEDIATE
  }

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
