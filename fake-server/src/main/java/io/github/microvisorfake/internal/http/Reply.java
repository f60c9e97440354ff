package io.github.microvisorfake.internal.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An answer on its way out.
 *
 * @param status of HTTP
 * @param code the error's number in Twilio's dictionary; 0 for an answer that is no error
 * @param body empty for an answer without one
 * @param headers beside those that every answer has
 * @param explanation why the answer is what it is, in one line, where there is something to say
 */
public record Reply(
    int status,
    int code,
    Optional<JsonBody> body,
    List<Header> headers,
    Optional<String> explanation) {

  /** 200 with a body. */
  public static Reply ok(JsonBody body) {
    return of(200, body);
  }

  /** 201 with a body. */
  public static Reply created(JsonBody body) {
    return of(201, body);
  }

  /** 204, which has no body. */
  public static Reply noContent() {
    return new Reply(204, 0, Optional.empty(), List.of(), Optional.empty());
  }

  private static Reply of(int status, JsonBody body) {
    return new Reply(status, 0, Optional.of(body), List.of(), Optional.empty());
  }

  /** The same answer with its reason. */
  public Reply explained(String why) {
    return new Reply(status, code, body, headers, Optional.of(Explanation.oneLine(why)));
  }

  /** The same answer with more headers. */
  public Reply with(Header... more) {
    List<Header> all = new ArrayList<>(headers.size() + more.length);
    all.addAll(headers);
    Collections.addAll(all, more);
    return new Reply(status, code, body, all, explanation);
  }
}
